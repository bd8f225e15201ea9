/** A snapshot is taken once the journal has grown by so many bytes, or so long after the first command since the last one. */
export interface SnapshotEvery {
  readonly bytes: number
  readonly ms: number
}

export const defaultSnapshotEvery: SnapshotEvery = { bytes: 8_000_000, ms: 300_000 }
