import { versions } from '../../collections/life.ts'
import type { RecordKind } from '../records/record-kind.ts'

/** How versions are listed and read; nothing but publishing makes them. */
export const versionKind: RecordKind = {
  collection: versions,
  noun: 'version',
  sensitive: [],
  isPay: false,
  readOnly: [],
}
