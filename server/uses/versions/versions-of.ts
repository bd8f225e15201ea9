import { versions } from '../../collections/life.ts'
import type { Store } from '../../store/store.ts'
import { type VersionRecord, versionRecord } from './version-record.ts'

/** All versions of these schemes, by number, for their dates; contents are not verified. */
export async function versionsOf(schemes: readonly string[], store: Store): Promise<readonly VersionRecord[]> {
  const { records } = await store.list(versions.name, {
    scope: 'everything',
    filter: { field: 'scheme', in: schemes },
    sort: [{ field: 'number', order: 'ascending' }],
  })
  return records.map(versionRecord)
}
