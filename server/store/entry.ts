import type { RecordWrite } from './effects.ts'
import { frozenObject } from './frozen-json.ts'
import { jsonBytes } from './json-bytes.ts'
import type { StoredRecord } from './store.ts'

/** A record as the model holds it. */
export interface Entry {
  readonly record: StoredRecord
  /** Of its JSON text (`jsonBytes`). */
  readonly bytes: number
}

/** The entry of a record, frozen through and through: a copy, unless it is frozen already. */
export function entryOf({ id, version, fields, hash }: StoredRecord | RecordWrite): Entry {
  const kept = Object.isFrozen(fields) ? fields : frozenObject(fields)
  const record = Object.freeze(hash === undefined ? { id, version, fields: kept } : { id, version, fields: kept, hash })
  return { record, bytes: recordBytes(record) }
}

const envelopeBytes = jsonBytes({ id: '', version: '', fields: {} }) - 4

function recordBytes({ id, version, fields, hash }: StoredRecord): number {
  const ofHash = hash === undefined ? 0 : hash.length + 10
  return envelopeBytes + Buffer.byteLength(id) + String(version).length + jsonBytes(fields) + ofHash
}
