import { versions } from '../../collections/life.ts'
import type { Doing } from '../doing.ts'
import { verifiedVersion } from './verified-version.ts'
import type { VersionRecord } from './version-record.ts'
import { latestOn } from './version-state.ts'
import { versionsOf } from './versions-of.ts'

/** The version of a scheme that holds on a day, if one does. */
export async function versionHolding(
  scheme: string,
  day: string,
  { store }: Pick<Doing, 'store'>,
): Promise<VersionRecord | undefined> {
  const latest = latestOn(scheme, await versionsOf([scheme], store), day)
  const isOver = latest?.fields.retiredFrom !== undefined && latest.fields.retiredFrom <= day
  if (latest === undefined || isOver) return undefined
  const record = await store.get(versions.name, latest.id, 'everything')
  return record && verifiedVersion(record)
}
