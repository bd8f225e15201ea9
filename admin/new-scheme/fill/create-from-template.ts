import type { Id } from '../../../engine/index.ts'
import { checkScheme, makeDraft } from '../../scheme-import/import-calls.ts'
import { keep, optionsFor } from '../../scheme-import/mapping-options.ts'
import { otherId } from '../../scheme-import/propose-choices.ts'
import type { SchemeSource } from '../../scheme-import/scheme-choices.ts'
import type { PartKind, SchemeImportTold, UnknownTold } from '../../scheme-import/scheme-import-told.ts'
import type { WholeTemplate } from '../library/template.ts'
import { type Filled, partKey } from './filled.ts'
import { withOpenLists } from './open-lists.ts'

export type Created = { readonly id: string } | { readonly refused: SchemeImportTold }

/** A template as a file that can be imported: what is known of schemes from elsewhere holds for it too. */
export function sourceOf({ id, document, cases }: WholeTemplate): SchemeSource {
  const content = JSON.stringify({
    package: 1,
    scheme: plain(withOpenLists(document)),
    ...(cases && { cases: plain(cases) }),
  })
  return { kind: 'file', file: new File([content], `${id}.scheme.json`) }
}

/** What of a template the company does not have. */
export function checkTemplate(template: WholeTemplate, signal: AbortSignal): Promise<SchemeImportTold> {
  return checkScheme({ source: sourceOf(template), options: { as: firstId(template.id), addMetrics: true } }, signal)
}

/**
 * Makes a draft of a template: posts and departments as they were chosen, the metrics that the company lacks added to its library. Where
 * anything stands in the way nothing is made, and what it is comes back.
 */
export async function createFromTemplate(
  template: WholeTemplate,
  unknown: readonly UnknownTold[],
  { department, name, parts }: Filled,
  parameters: Readonly<Record<Id, number>>,
): Promise<Created> {
  const source = sourceOf(template)
  const map = mapOf(unknown, { ...parts, [`departments ${template.document.department}`]: department })
  const options = { as: firstId(template.id), department, name: name.trim(), map, parameters, addMetrics: true }
  const first = await checkScheme({ source, options })
  const other = otherId(first)
  const sent = { source, options: { ...options, ...(other !== undefined && { as: other }) } }
  const told = other === undefined ? first : await checkScheme(sent)
  if (!told.isReady || told.fingerprint === undefined) return { refused: told }
  return { id: await makeDraft(sent, told.fingerprint) }
}

/** Nobody sees it: `d03-three-part-pay` becomes `three-part-pay`. */
function firstId(template: string): string {
  return template.replace(/^[a-z]\d+-/, '')
}

/** Metrics and raters are those of ours that bear exactly their name, each once, and else come along. */
export function mapOf(unknown: readonly UnknownTold[], chosen: Filled['parts']) {
  const map: Partial<Record<PartKind, Record<string, string>>> = {}
  for (const part of unknown) {
    const { [part.kind]: own = {} } = map
    map[part.kind] = { ...own, [part.id]: chosen[partKey(part)] ?? usual(part, Object.values(own)) }
  }
  return map
}

function usual(part: UnknownTold, taken: readonly string[]): string {
  const same = part.suggestions.find(({ id, name }) => name === part.name && !taken.includes(id))
  const asNew = optionsFor({ ...part, suggestions: [] }, [{ id: part.id, name: part.name }]).find(({ isNew }) => isNew)
  return same?.id ?? asNew?.to ?? keep
}

/** A file has no reference to a schema beside it. */
function plain({ $schema: _, ...rest }: { readonly $schema?: string }): object {
  return rest
}
