/**
 * How much a store takes. A command that adds records, or only log entries, is refused (`store-too-large`) where it grows the store
 * beyond; changing and removing what stands goes on, with the log entries that go with it. Absent: no limit.
 */
export interface Limits {
  /** Of all records and entries together, as `Model.bytes` counts them. */
  readonly bytes?: number
  /** Most records by collection. */
  readonly records?: Readonly<Record<string, number>>
}
