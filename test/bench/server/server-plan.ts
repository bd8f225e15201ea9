/** How much is measured of the server. */
export interface ServerPlan {
  /** Everything is measured so many times, in turn, and the median of each is taken. */
  readonly rounds: number
  readonly seconds: number
  readonly connections: number
  /** Records that lists are taken from. */
  readonly records: number
}

/** About a minute and a half. */
export const fullServerPlan: ServerPlan = { rounds: 3, seconds: 4, connections: 50, records: 1_000 }

/** Shows that everything works; its figures say nothing. */
export const quickServerPlan: ServerPlan = { rounds: 1, seconds: 1, connections: 5, records: 50 }
