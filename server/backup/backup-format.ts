import type { JsonObject } from '../store/json.ts'

/**
 * A backup is gzipped text of JSON lines: a `BackupHeader`, a `BackupRecord` for everything that stood, collection by collection in
 * the order of the header, and a `BackupEnd`. It needs nothing but this page to be read by another program.
 */
export const backupFormat = 'jiheng-backup'
export const backupVersion = 1

export interface BackupHeader {
  readonly format: typeof backupFormat
  readonly version: typeof backupVersion
  readonly storeId: string
  readonly epoch: number
  /** Of the last command that is in it, and the hash of the chain of commands after it. */
  readonly seq: number
  readonly hash: string
  /** When it was made, an ISO instant. */
  readonly at: string
  readonly collections: readonly string[]
}

/** A record of the collection `in`, or an entry of a log, then with its hash where the log is chained. */
export interface BackupRecord {
  readonly in: string
  readonly id: string
  readonly version: number
  readonly fields: JsonObject
  readonly hash?: string
}

export interface BackupEnd {
  /** Records by collection. */
  readonly counts: Readonly<Record<string, number>>
  /** Ends of the chained logs: how many entries, and the last one's hash. */
  readonly heads: Readonly<Record<string, { readonly count: number; readonly hash: string }>>
  /** Of all bytes before this line, as 64 hexadecimal digits. */
  readonly sha256: string
}
