import type { Doing } from '../doing.ts'
import { type Checked, checkedOf } from './checked.ts'
import { asJson, type SchemeRecord } from './scheme-record.ts'

/** Checks the content of a scheme with everything there is: cliffs and falling pay too, and its cases by both evaluators. */
export async function checkFully(
  { fields }: SchemeRecord,
  { checkDraft }: Pick<Doing, 'checkDraft'>,
): Promise<Checked> {
  const { document, parameters, cases, hash } = fields
  const findings = await checkDraft({
    document: asJson(document),
    parameters,
    cases: cases && asJson(cases),
    depth: 'full',
  })
  return checkedOf(hash, true, findings)
}
