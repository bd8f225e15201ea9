import type { Doing } from '../doing.ts'
import { checkFully } from './check-fully.ts'
import { expectHash, moveScheme, schemeIn } from './move-scheme.ts'
import type { SchemeRecord } from './scheme-record.ts'

/** Hands a draft to somebody else for approval, checked in full. Refused (409) where it is no draft, or another than was looked at. */
export async function submitScheme({ id, hash }: { id: string; hash: string }, doing: Doing): Promise<SchemeRecord> {
  const scheme = await schemeIn(['draft'], id, doing)
  expectHash(scheme, hash)
  const { returned: _, approved: __, ...fields } = scheme.fields
  const checked = await checkFully(scheme, doing)
  const submitted = { by: doing.userId, at: doing.at, hash }
  return moveScheme(
    scheme,
    { action: 'submit-scheme', fields: { ...fields, state: 'submitted', submitted, checked } },
    doing,
  )
}
