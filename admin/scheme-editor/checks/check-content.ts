import { check, compileScheme, type Issue, type RawScheme } from '../../../engine/index.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { formIssues } from './form-issues.ts'
import { numbersIn } from './numbers-in.ts'
import type { Validators } from './validators.ts'

/** How thoroughly to look: `full` also looks for cliffs and for pay that falls when a good fact rises, which takes longer. */
export type Depth = 'quick' | 'full'

export interface Checked {
  readonly issues: readonly Issue[]
  /** The issues are about the form alone. */
  readonly isFormWrong: boolean
}

/**
 * What is wrong or doubtful in a draft, at pointers into it. As on the server the form comes first: where it is wrong nothing else can be
 * told yet.
 */
export function checkContent(content: DraftContent, depth: Depth, validators: Validators): Checked {
  const form = formOf(content, validators)
  if (form.length > 0) return { issues: form, isFormWrong: true }
  const { document, parameters } = content
  const choice = { parameters: numbersIn(parameters) }
  // It has just passed its schema.
  const raw = document as unknown as RawScheme
  const issues = depth === 'full' ? check(raw, choice) : compileScheme(raw, choice).issues
  return { issues: at('/document', issues), isFormWrong: false }
}

function formOf({ document, cases }: DraftContent, validators: Validators): readonly Issue[] {
  return [
    ...at('/document', formIssues(document, validators.scheme, 'scheme.schema.json')),
    ...(cases === undefined ? [] : at('/cases', formIssues(cases, validators.cases, 'cases.schema.json'))),
  ]
}

function at(outer: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((each) => ({ ...each, path: `${outer}${each.path}` }))
}
