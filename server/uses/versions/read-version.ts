import type { Doing } from '../doing.ts'
import { readRecord } from '../records/read-record.ts'
import { verifiedVersion } from './verified-version.ts'
import { versionKind } from './version-kind.ts'
import type { VersionRecord } from './version-record.ts'

/** A version within reach, its content verified. */
export async function readVersion(id: string, doing: Doing): Promise<VersionRecord> {
  return verifiedVersion(await readRecord(versionKind, id, doing))
}
