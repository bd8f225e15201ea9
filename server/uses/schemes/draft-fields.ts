import type { RawCases, RawScheme } from '../../../engine/index.ts'
import type { FieldError } from '../../http/api-error.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { standing } from '../people/standing.ts'
import { Invalid, wrongField } from '../refusals.ts'
import { type Checked, checkedOf } from './checked.ts'
import { contentHash } from './content-hash.ts'
import type { SchemeContent } from './scheme-record.ts'

/** What somebody sent as the content of a scheme. */
export interface SentContent {
  readonly document: JsonObject
  readonly parameters: Readonly<Record<string, number>>
  readonly cases?: JsonObject | undefined
}

/** The part of a scheme's fields that follows from its content. */
export interface DraftFields extends SchemeContent {
  readonly name: string
  readonly department: string
  readonly hash: string
  readonly checked: Checked
}

/**
 * Checks what was sent and makes the draft of it. Errors of the checks and cases that fail are kept beside the draft; refused is only
 * what is no scheme document at all, is another scheme's, or belongs to no department of the company.
 */
export async function draftFields(
  id: string,
  { document, parameters, cases }: SentContent,
  doing: Doing,
): Promise<{ fields: DraftFields; expect: Change }> {
  const findings = await doing.checkDraft({ document, parameters, cases, depth: 'quick' })
  const wrong = findings.form.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) throw new Invalid(wrong.map(({ path, code, params }) => ({ path, code, params })))
  const content = { document, parameters, ...(cases && { cases }) } as unknown as SchemeContent
  expectOwn(id, content.document, content.cases)
  const { name, department } = content.document
  if (department === undefined) throw wrongField('/document/department', 'department-needed')
  const expect = await standing('departments', department, '/document/department', doing)
  const hash = contentHash(content)
  return { fields: { ...content, name, department, hash, checked: checkedOf(hash, false, findings) }, expect }
}

/** Refuses a document or cases that name another scheme. */
function expectOwn(id: string, document: RawScheme, cases: RawCases | undefined): void {
  const named = [
    { path: '/document/id', other: document.id },
    { path: '/cases/scheme', other: cases?.scheme ?? id },
  ]
  const wrong = named.filter(({ other }) => other !== id)
  const errors = wrong.map(({ path, other }): FieldError => ({ path, code: 'belongs-to-other', params: { id, other } }))
  if (errors.length > 0) throw new Invalid(errors)
}
