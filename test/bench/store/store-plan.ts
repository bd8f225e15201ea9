/** How much is measured of stores. */
export interface StorePlan {
  /** Sizes; snapshots and restarts are measured at the last. */
  readonly megabytes: readonly number[]
  readonly concurrent: readonly number[]
  /** At most so many writes of a kind, and no further one is begun after so many seconds. */
  readonly writes: number
  readonly seconds: number
  /** Journal written before the kill: a bit less than the next snapshot would need makes the longest restart. */
  readonly journalMegabytes: number
  /** Employees that one command adds, to a store of the first size. */
  readonly importRows: number
}

/** About three minutes. */
export const fullStorePlan: StorePlan = {
  megabytes: [1, 10, 100],
  concurrent: [1, 50],
  writes: 10_000,
  seconds: 6,
  journalMegabytes: 23,
  importRows: 50_000,
}

/** Shows that everything works; its times say nothing. */
export const quickStorePlan: StorePlan = {
  megabytes: [0.2],
  concurrent: [1, 5],
  writes: 30,
  seconds: 1,
  journalMegabytes: 0.1,
  importRows: 500,
}
