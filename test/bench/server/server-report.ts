/** What is asked of a server, from the least to the most that it does for it. */
export const callKinds = ['express', 'middleware', 'read', 'list', 'read pay', 'write'] as const

export type CallKind = (typeof callKinds)[number]

/** How many answers a second, and how long each takes in milliseconds. */
export interface CallTimes {
  readonly kind: CallKind
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Answers other than the one that is wanted, and calls without an answer. */
  readonly failed: number
}

export interface ServerReport {
  readonly connections: number
  readonly calls: readonly CallTimes[]
}
