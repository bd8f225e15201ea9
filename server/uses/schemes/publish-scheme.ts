import { invariant } from '../../../engine/index.ts'
import { schemes, versions } from '../../collections/life.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import { Conflict } from '../refusals.ts'
import { versionsOf } from '../versions/versions-of.ts'
import { checkFully } from './check-fully.ts'
import { gateOf } from './gate-of.ts'
import { moveScheme } from './move-scheme.ts'
import { type Publication, publicationDays } from './publication-days.ts'
import { asJson, type SchemeFields, type SchemeRecord, schemeRecord } from './scheme-record.ts'

/**
 * Makes the approved content an immutable version, which is publicised and then comes into force. Refused (409) with everything that
 * is missing. Of any number of calls at once one makes a version: all of them rely on the draft that they read.
 */
export async function publishScheme(id: string, publication: Publication, doing: Doing): Promise<StoredRecord> {
  const scheme = schemeRecord(await found(schemes.name, id, doing))
  const days = publicationDays(publication, scheme.fields.document, doing.today)
  const missing = await gateOf(scheme, await checkFully(scheme, doing), doing)
  if (missing.length > 0)
    throw new Conflict('publication-refused', { name: scheme.fields.name, count: missing.length }, missing)
  const version = { ...(await nextVersion(scheme, doing)), ...days }
  const versionId = `${id}:${version.number}`
  const stored = { id: versionId, version: 1, fields: asJson(version) }
  const { submitted: _, approved: __, returned: ___, ...rest } = scheme.fields
  const fields: SchemeFields = { ...rest, state: 'draft', authors: [], basedOn: versionId }
  const create = { do: 'create', in: versions.name, id: versionId, fields: asJson(version) } as const
  await moveScheme(scheme, { action: 'publish-scheme', fields, changes: [create], answer: stored }, doing)
  return stored
}

async function nextVersion({ id, fields }: SchemeRecord, { store, userId, at }: Doing) {
  const { document, parameters, cases, name, department, hash, authors, approved } = fields
  invariant(approved !== undefined, 'the gate lets through what is approved')
  const last = (await versionsOf([id], store)).at(-1)
  return {
    ...{ scheme: id, number: (last?.fields.number ?? 0) + 1, name, department, hash },
    ...{ document, parameters, ...(cases && { cases }) },
    ...{ authors, approvedBy: approved.by, approvedAt: approved.at, publishedBy: userId, publishedAt: at },
  }
}
