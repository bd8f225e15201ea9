import type { Doing } from '../doing.ts'
import { moveScheme, schemeIn } from './move-scheme.ts'
import type { SchemeRecord } from './scheme-record.ts'

/** Takes a submission or an approval back, so that it is a draft again. */
export async function withdrawScheme({ id }: { id: string }, doing: Doing): Promise<SchemeRecord> {
  const scheme = await schemeIn(['submitted', 'approved'], id, doing)
  const { submitted: _, approved: __, ...fields } = scheme.fields
  return moveScheme(scheme, { action: 'withdraw-scheme', fields: { ...fields, state: 'draft' } }, doing)
}
