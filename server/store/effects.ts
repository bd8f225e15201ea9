import type { JsonObject, JsonValue } from './json.ts'
import type { Applied } from './store.ts'

/**
 * What one command does, in a form that is written to the journal as it is and made true by `Model.commit` without any decision, so
 * that a replay comes to the same state. JSON through and through; the fields of its writes are frozen.
 */
export interface Effects {
  /** The command's place in the order of all commands, from 1, without gaps. */
  readonly seq: number
  /** ISO instant of the clock handed in; decides only which command keys are forgotten. */
  readonly at: string
  readonly name: string
  readonly key?: string
  readonly reply?: JsonValue
  /** In the order of the command's changes. Expectations leave none. */
  readonly writes: readonly Write[]
}

export type Write = RecordWrite | Removal

/** The record as it stands afterwards. */
export interface RecordWrite {
  readonly in: string
  readonly id: string
  readonly version: number
  readonly fields: JsonObject
  /** Of an entry of a chained log. */
  readonly hash?: string
}

export interface Removal {
  readonly in: string
  readonly id: string
  readonly removed: true
}

/** A command that may be applied. */
export interface Prepared {
  /** To be written and then committed; absent where the key was known and there is nothing to write. */
  readonly effects?: Effects
  /** What the sender is told once the effects are durable (and those of all commands prepared before it). */
  readonly applied: Applied
}
