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

/** A version whose content is, by its fingerprint, what was published. Another content is never served: that is an error of the store. */
export function verifiedVersion(record: StoredRecord): VersionRecord {
  const version = versionRecord(record)
  if (contentHash(version.fields) !== version.fields.hash) throw new DamagedVersion(version.id)
  return version
}
