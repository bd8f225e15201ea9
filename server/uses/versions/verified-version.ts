import { ApiError } from '../../http/api-error.ts'
import type { StoredRecord } from '../../store/store.ts'
import { contentHash } from '../schemes/content-hash.ts'
import { type VersionRecord, versionRecord } from './version-record.ts'

/** The store gave a version whose content is not what was published. */
class DamagedVersion extends ApiError {
  constructor(version: string) {
    super(500, 'version-damaged', { version })
  }
}

/** Records that were verified: the store gives the same one, frozen throughout, until it is changed. */
const verified = new WeakSet<StoredRecord>()

/** A version whose content is, by its fingerprint, what was published. Another content is never served: that is an error of the store. */
export function verifiedVersion(record: StoredRecord): VersionRecord {
  const version = versionRecord(record)
  if (verified.has(record)) return version
  if (contentHash(version.fields) !== version.fields.hash) throw new DamagedVersion(version.id)
  if (Object.isFrozen(record) && Object.isFrozen(record.fields)) verified.add(record)
  return version
}
