import { type Issue, issue } from '../model/issue.ts'
import type { Name, Names } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import { isKnownBy } from '../model/stage.ts'

/** What a part of a condition is checked against, and where it stands. */
export interface Checking {
  readonly names: Names
  readonly stage: Stage
  readonly path: string
  readonly report: (issue: Issue) => void
}

/** The name that a condition reads by its id, where it may be read there; otherwise it is reported. */
export function nameKnown(id: unknown, { names, stage, path, report }: Checking): Name | undefined {
  const text = typeof id === 'string' ? id : ''
  const found = names.find(text)
  if (found?.id !== text) {
    report(issue('name-unknown', 'error', path, { name: text, suggestion: suggestedIds(text, names) }))
    return undefined
  }
  if (!isKnownBy(found.known, stage)) {
    report(issue('condition-known-too-late', 'error', path, { name: shown(found) }))
    return undefined
  }
  if (found.type === 'date' || found.type === 'records') {
    report(issue(`condition-on-${found.type}`, 'error', path, { name: shown(found) }))
    return undefined
  }
  return found
}

/** Conditions are written with ids: what is found by what people call it is suggested by its id. */
function suggestedIds(text: string, names: Names): string {
  const ids = [text, ...names.suggest(text)].flatMap((each) => names.find(each)?.id ?? [])
  return [...new Set(ids)].join(', ')
}

/** What people call it. */
export function shown(name: Name): string {
  return name.label
}
