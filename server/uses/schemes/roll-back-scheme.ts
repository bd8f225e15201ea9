import { schemes } from '../../collections/life.ts'
import type { Doing } from '../doing.ts'
import { expectVersion } from '../records/expect-version.ts'
import { found } from '../records/found.ts'
import { Conflict, NotFound } from '../refusals.ts'
import { readVersion } from '../versions/read-version.ts'
import { saveContent } from './save-draft.ts'
import { asJson, type SchemeRecord, schemeRecord } from './scheme-record.ts'

interface Rollback {
  readonly id: string
  /** At which the draft that is given up was read. */
  readonly version: number
  /** Id of the version whose content is wanted again. */
  readonly to: string
  /** Why, for the audit log. */
  readonly comment?: string | undefined
}

/**
 * Makes the content of an old version the draft again, which is then submitted, approved and published like any other, under a new
 * number. The draft that it takes the place of is lost but for the audit log.
 */
export async function rollBackScheme({ id, version, to, comment }: Rollback, doing: Doing): Promise<SchemeRecord> {
  const stored = await found(schemes.name, id, doing)
  expectVersion(stored, version, { version: to }, doing)
  const wanted = await readVersion(to, doing)
  const { scheme, document, parameters, cases } = wanted.fields
  if (scheme !== id) throw new NotFound()
  const before = schemeRecord(stored)
  if (before.fields.hash === wanted.fields.hash) throw new Conflict('draft-is-version', { id, version: to })
  const content = { document: asJson(document), parameters, ...(cases && { cases: asJson(cases) }) }
  const saving = { action: 'roll-back-scheme', body: { version: to }, basedOn: to, reason: comment }
  return saveContent(before, content, saving, doing)
}
