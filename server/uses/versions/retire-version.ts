import { versions } from '../../collections/life.ts'
import type { StoredRecord } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { expectVersion, orStale } from '../records/expect-version.ts'
import { asJson } from '../schemes/scheme-record.ts'
import { Conflict, wrongField } from '../refusals.ts'
import { readVersion } from './read-version.ts'

interface Retirement {
  readonly id: string
  readonly version: number
  readonly retiredFrom: string
}

/** Ends a version from a day on, today at the earliest; its content stays as it is. */
export async function retireVersion({ id, version, retiredFrom }: Retirement, doing: Doing): Promise<StoredRecord> {
  const before = await readVersion(id, doing)
  const stored = { id, version: before.version, fields: asJson(before.fields) }
  expectVersion(stored, version, { retiredFrom }, doing)
  const { today } = doing
  const { retiredFrom: already } = before.fields
  if (already !== undefined && already <= today) throw new Conflict('already-retired', { version: id, day: already })
  if (retiredFrom < today) throw wrongField('/retiredFrom', 'day-in-past', { day: retiredFrom, today })
  const after = { id, version: version + 1, fields: { ...stored.fields, retiredFrom } }
  const applying = applyAudited(
    {
      ...{ action: 'retire-version', resource: versions.name, resourceId: id },
      changes: [{ do: 'replace', in: versions.name, id, version, fields: after.fields }],
      told: { before: { retiredFrom: already }, after: { retiredFrom }, sensitive: [] },
    },
    doing,
  )
  await orStale(applying, { resource: versions.name, id, version, body: { retiredFrom } }, doing)
  return after
}
