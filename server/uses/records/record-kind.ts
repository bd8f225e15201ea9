import type { Collection } from '../../store/collection.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change, StoredRecord } from '../../store/store.ts'
import type { Doing } from '../doing.ts'

/** A kind of plain records, which are listed, read, created, replaced and removed in the same way. */
export interface RecordKind {
  readonly collection: Collection
  /** One of them, as the audit log names it: `department`. */
  readonly noun: string
  /** Fields whose values stay out of the audit log. */
  readonly sensitive: readonly string[]
  /** They show amounts of pay, or what decides them: reading them is audited. */
  readonly isPay: boolean
  /** Fields that the server makes; sent back unchanged they are no mistake. */
  readonly readOnly: readonly string[]
  /** The id that follows from the fields. Absent: whoever creates a record names it. */
  readonly idOf?: (fields: JsonObject, doing: Doing) => string
  /** Checks a new or changed record against what else there is, and adds what the server makes. Throws what speaks against it. */
  readonly settle?: (change: RecordChange, doing: Doing) => Promise<Settled>
  /** Throws what speaks against removing it. */
  readonly mayRemove?: (record: StoredRecord, doing: Doing) => Promise<void>
  /** The records all of which somebody must reach to make the change: for a new department the one above. Absent: itself. */
  readonly reachedBy?: (change: RecordChange) => readonly Unstored[]
}

export interface Unstored {
  readonly id: string
  readonly fields: JsonObject
}

export interface RecordChange extends Unstored {
  /** Undefined for a new record. */
  readonly before: StoredRecord | undefined
}

export interface Settled {
  readonly fields: JsonObject
  /** What must still stand when the change is made. */
  readonly expect?: readonly Change[]
}

/** A record as it goes over HTTP. */
export function flat({ id, version, fields }: StoredRecord): JsonObject {
  return { id, version, ...fields }
}
