import type { JsonObject, JsonValue } from '../../store/json.ts'
import type { Change } from '../../store/store.ts'
import type { UnknownName } from './employees/group-names.ts'
import type { SheetRow } from './reading/sheet-messages.ts'

/** Finds out what the rows of a file change, by the same rules as single writes. What is wrong goes to the findings. */
export interface Checker {
  /** The next rows, in the order of the file. Others get their turn meanwhile. */
  take(rows: readonly SheetRow[]): Promise<void>
  /** What can only be said once all rows are there. */
  end(): Promise<void>
  /** What has to be done besides the rows' own changes, before them. */
  before(): readonly Change[]
  unknown(): readonly UnknownName[]
}

/** A record that a file makes or changes. */
export interface RowChange {
  readonly in: string
  readonly id: string
  /** Of the person or group. */
  readonly subject: string
  readonly name?: string | undefined
  readonly line: number
  readonly fields: JsonObject
  /** Version and fields of the record that stands. */
  readonly before?: { readonly version: number; readonly fields: JsonObject } | undefined
  /** Values before and after, as far as they may be shown. */
  readonly shown: () => readonly ShownChange[]
}

export interface ShownChange {
  /** Key of a meaning. */
  readonly key: string
  readonly before?: JsonValue
  readonly after?: JsonValue
}
