import type { Doing } from '../doing.ts'
import { expectHash, moveScheme, schemeIn } from './move-scheme.ts'
import type { SchemeRecord } from './scheme-record.ts'

interface Return {
  readonly id: string
  readonly hash: string
  readonly comment: string
}

/** Gives what was submitted, or approved but not yet published, back to its authors with the reason. */
export async function returnScheme({ id, hash, comment }: Return, doing: Doing): Promise<SchemeRecord> {
  const scheme = await schemeIn(['submitted', 'approved'], id, doing)
  expectHash(scheme, hash)
  const { submitted: _, approved: __, ...fields } = scheme.fields
  const returned = { by: doing.userId, at: doing.at, hash, comment }
  return moveScheme(
    scheme,
    { action: 'return-scheme', fields: { ...fields, state: 'draft', returned }, reason: comment },
    doing,
  )
}
