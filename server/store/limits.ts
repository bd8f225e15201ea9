/**
 * How much a store takes. A command that adds records, or only log entries, is refused (`store-too-large`) where it grows the store
 * beyond; changing and removing what stands goes on, with the log entries that go with it. Absent: no limit.
 */
export interface Limits {
  /** Of all records and entries together, as `Model.bytes` counts them. */
  readonly bytes?: number
  /** Most records by collection. */
  readonly records?: Readonly<Record<string, number>>
  /** Of a single command (`command-too-large`), whatever it does. Absent: `commandLimits`. */
  readonly command?: CommandLimits
}

export interface CommandLimits {
  readonly changes: number
  /** Of the records that it leaves, as `jsonBytes` counts them. */
  readonly bytes: number
}

/**
 * Ten times what an import of everybody needs. Where each byte has to be escaped as six, the command's line in a journal still is no
 * longer than the longest text that JavaScript can read (2^29 characters).
 */
export const commandLimits: CommandLimits = { changes: 200_000, bytes: 80_000_000 }
