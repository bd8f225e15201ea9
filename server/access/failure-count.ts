/** Counts failures by key within a time, so that whoever guesses has to wait. */
export interface FailureCount {
  /** Milliseconds until the key has a failure left again; 0 where it has one. */
  waitMs(key: string): number
  fail(key: string): void
  /** Takes the last failure back. */
  undo(key: string): void
  forget(key: string): void
}

export interface FailureLimit {
  /** Failures after which the key has to wait. */
  readonly most: number
  readonly withinMs: number
}

/** Keys that are remembered; beyond it those that failed longest ago are forgotten. */
const mostKeys = 20_000

/**
 * A count of failures in memory, by a steady clock. In memory because nothing depends on it but an attacker's patience: a restart gives
 * them one more round, while a store would be written to by anybody who cares to send requests.
 */
export function failureCount({ most, withinMs }: FailureLimit, monotonicMs: () => number): FailureCount {
  const failures = new Map<string, readonly number[]>()
  const recent = (key: string): readonly number[] =>
    (failures.get(key) ?? []).filter((at) => monotonicMs() - at < withinMs)
  const keep = (key: string, times: readonly number[]): void => {
    failures.delete(key)
    if (times.length > 0) failures.set(key, times)
    const [oldest] = failures.keys()
    if (failures.size > mostKeys && oldest !== undefined) failures.delete(oldest)
  }

  return {
    waitMs: (key) => {
      const decisive = recent(key).at(-most)
      return decisive === undefined ? 0 : decisive + withinMs - monotonicMs()
    },
    fail: (key) => keep(key, [...recent(key), monotonicMs()].slice(-most)),
    undo: (key) => keep(key, recent(key).slice(0, -1)),
    forget: (key) => keep(key, []),
  }
}
