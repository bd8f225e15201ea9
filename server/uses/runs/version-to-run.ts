import { versions } from '../../collections/life.ts'
import { ApiError } from '../../http/api-error.ts'
import type { Doing } from '../doing.ts'
import type { PeriodDays } from '../figures/days-of-period.ts'
import { Conflict, wrongField } from '../refusals.ts'
import { verifiedVersion } from '../versions/verified-version.ts'
import { versionHolding } from '../versions/version-holding.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { versionState } from '../versions/version-state.ts'
import { versionsOf } from '../versions/versions-of.ts'
import type { RunRecord } from './run-record.ts'

/**
 * The version that a new run is to have: the one named, which is in force or publicised or holds on the period's last day, or that one
 * where none is named.
 */
export async function versionToRun(
  { scheme, version: named }: { scheme: string; version?: string | undefined },
  { to }: PeriodDays,
  doing: Pick<Doing, 'store' | 'today'>,
): Promise<VersionRecord> {
  const holding = await versionHolding(scheme, to, doing)
  if (named === undefined || named === holding?.id) {
    if (holding === undefined) throw new Conflict('no-version-holds', { scheme, day: to })
    return holding
  }
  const record = await doing.store.get(versions.name, named, 'everything')
  const version = record && verifiedVersion(record)
  if (version?.fields.scheme !== scheme) throw wrongField('/version', 'no-such-version', { version: named, scheme })
  const state = versionState(version, await versionsOf([scheme], doing.store), doing.today)
  if (state === 'retired') throw new Conflict('version-is-retired', { version: named })
  return version
}

/** The version that a run was opened with; its content is what was pinned, or that is an error of the store. */
export async function pinnedVersion({ fields }: RunRecord, { store }: Pick<Doing, 'store'>): Promise<VersionRecord> {
  const { versionId, versionHash } = fields
  const record = await store.get(versions.name, versionId, 'everything')
  const version = record && verifiedVersion(record)
  if (version?.fields.hash !== versionHash) throw new ApiError(500, 'version-damaged', { version: versionId })
  return version
}
