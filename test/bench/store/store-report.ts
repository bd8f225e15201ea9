export type KeeperId = 'ours' | 'lowdb'

/** How long a durable write takes, in milliseconds, one after the other or many at once. */
export interface WriteTimes {
  readonly keeper: KeeperId
  readonly megabytes: number
  readonly concurrent: number
  readonly writes: number
  readonly p50: number
  readonly p99: number
  readonly slowest: number
}

/** What the event loop waits for while everything is written at once and commands come one after the other. Milliseconds. */
export interface SnapshotTimes {
  readonly keeper: KeeperId
  readonly megabytes: number
  /** From the first to the last moment of the snapshot. */
  readonly takes: number
  /** Of the event loop. */
  readonly delayP99: number
  readonly delayMost: number
  /** The slowest command that came meanwhile. */
  readonly slowestWrite: number
}

/** Milliseconds from the start of a new process until it can answer, after the last one was killed. */
export interface RestartTimes {
  readonly keeper: KeeperId
  readonly megabytes: number
  readonly takes: number
  /** Of all processors together: what counts on a machine that others use too. */
  readonly cpu: number
  /** Of writes acknowledged before the kill: those that the new process does not have. A kill takes nothing from the system's cache; a power cut does. */
  readonly lost: number
}

/** One command that adds many employees, and what everybody else feels of it. */
export interface ImportTimes {
  readonly keeper: KeeperId
  readonly megabytes: number
  readonly rows: number
  /** Milliseconds until it is acknowledged. */
  readonly takes: number
  /** The longest that somebody else waited for a turn of the event loop, in milliseconds. */
  readonly delayMost: number
  /** Megabytes that the process took more than before, at its most. */
  readonly memory: number
}

/** What the disk itself takes to append a kilobyte and sync it. */
export interface DiskTimes {
  readonly p50: number
  readonly p99: number
}

export interface StoreReport {
  readonly disk: DiskTimes
  readonly writes: readonly WriteTimes[]
  readonly imports: readonly ImportTimes[]
  readonly snapshots: readonly SnapshotTimes[]
  readonly restarts: readonly RestartTimes[]
}
