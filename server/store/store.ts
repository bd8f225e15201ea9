import type { Query, Scope } from './query.ts'
import type { JsonObject, JsonValue } from './json.ts'

/**
 * What the server keeps, in collections of versioned records and in logs that only grow. Everything outside `server/store` knows this
 * contract alone: nothing in it presumes that one process holds the truth in memory, so that PostgreSQL under several API processes
 * satisfies it as well as a file does. `test/support/store-contract.ts` is the suite that every store passes.
 *
 * Who changes something reads, decides, and sends one command that names the versions it read; a command whose versions have moved on
 * is refused whole (`stale-record`), and its sender, who reads again, finds what it was refused for. A promise that resolves is a promise
 * kept: what `apply` answered is on the disk, whatever happens next.
 *
 * Errors: every refusal is a `StoreError` with a code of `store-error.ts`; nothing of a refused command is kept.
 */
export interface Store {
  /** The record, if there is one and the scope reaches it. A version of a record that was removed is gone. */
  get(collection: string, id: string, scope: Scope): Promise<StoredRecord | undefined>
  /** A part of a collection or log in a total order, with the number of all that the query and its scope let through. */
  list(collection: string, query: Query): Promise<Listed>
  /**
   * The whole of what a query lets through, as it was when the first record was asked for, without holding it all in memory twice. It
   * lets everybody else have their turns of the event loop, however fast it is read; a long `list` does not.
   */
  stream(collection: string, query: Omit<Query, 'range'>): AsyncIterable<StoredRecord>
  /**
   * All changes of the command or none, in one place of the order of all commands; who reads meanwhile sees all of it or nothing. One of
   * 50,000 changes takes its time and lets others read; commands sent after it wait. More than `commandLimits` is refused
   * (`command-too-large`).
   */
  apply(command: Command): Promise<Applied>
  /** How the store is, for readiness and metrics. Never throws. */
  status(): StoreStatus
  /** Finishes what was begun and lets go of the files. A command sent afterwards is refused (`store-closed`). */
  close(): Promise<void>
}

/**
 * A record with its envelope. Its fields never hold `id` or `version` themselves. What a store hands out cannot change what it keeps:
 * records are frozen through and through, or copies.
 */
export interface StoredRecord<Fields extends JsonObject = JsonObject> {
  readonly id: string
  /** 1 for a new record, one more for each change. An entry of a log has 1 for ever. */
  readonly version: number
  readonly fields: Fields
  /** Of an entry of a chained log: hash of the entry before it and of this one (`chain.ts`). */
  readonly hash?: string
}

/** Several changes that belong together. Not to be changed by its sender before it is answered. */
export interface Command {
  /** What it does, verb and noun, for people who read the journal: `publish-scheme`. */
  readonly name: string
  /**
   * Makes sending it twice the same as sending it once: the second time gives the first answer, whatever its changes are. Unique
   * among all commands of `keyKeptDays`; callers put whose key it is into it.
   */
  readonly key?: string
  readonly changes: readonly Change[]
  /** Kept with the key, and given back to whoever sends the key again. */
  readonly reply?: JsonValue
}

export type Change =
  /** A new record, refused (`record-exists`) where its id stands already. */
  | { readonly do: 'create'; readonly in: string; readonly id: string; readonly fields: JsonObject }
  /** All fields anew, refused (`stale-record`) unless the record stands at this version. */
  | {
      readonly do: 'replace'
      readonly in: string
      readonly id: string
      readonly version: number
      readonly fields: JsonObject
    }
  | { readonly do: 'remove'; readonly in: string; readonly id: string; readonly version: number }
  /** Changes nothing, but refuses the command unless the record stands at this version, or, without one, does not exist. */
  | { readonly do: 'expect'; readonly in: string; readonly id: string; readonly version?: number }
  /** An entry at the end of a log. Its id is its place, counted from 1, with as many zeros in front as `logIdDigits` asks for. */
  | { readonly do: 'append'; readonly in: string; readonly fields: JsonObject }

export interface Applied {
  /** The command's place in the order of all commands, from 1. */
  readonly seq: number
  /** What each change left, in the order of the changes; nothing for removals and expectations. */
  readonly records: readonly (StoredRecord | undefined)[]
  readonly reply?: JsonValue
  /** The key had been applied before: these are the first answer's figures (`records` is then empty). */
  readonly isRepeated: boolean
}

export interface Listed {
  readonly records: readonly StoredRecord[]
  /** How many there are without the range. */
  readonly total: number
}

export interface StoreStatus {
  /** `full`: the last command did not fit and was refused; reading goes on, and so does writing once there is room. */
  readonly state: 'ready' | 'full' | 'read-only' | 'closed'
  /** Of the last command that was acknowledged. */
  readonly seq: number
  /** Bytes of what is kept, as the cap counts them. */
  readonly bytes: number
  readonly recordsByCollection: Readonly<Record<string, number>>
  /** What went wrong where the state is `read-only`: a code of `store-error.ts` with its parameters. */
  readonly reason?: { readonly code: string; readonly params: JsonObject }
}

/** Days for which a command's key is remembered. */
export const keyKeptDays = 7

/** Digits of a log entry's id, so that ids sort as text: `000000000042`. */
export const logIdDigits = 12
