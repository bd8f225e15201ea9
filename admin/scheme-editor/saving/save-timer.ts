/** The part of a clock that waiting needs; `later` gives what calls it off. */
export interface Clock {
  later(ms: number, run: () => void): () => void
}

/** When to save next: one thing at a time is waited for. */
export interface SaveTimer {
  /** A while after a change, so that not every letter is sent. */
  afterChange(): void
  /** After a call without an answer, each time longer than before. */
  afterFailure(): void
  /** A call was answered: the next failure is the first again. */
  answered(): void
  callOff(): void
}

const pauseMs = 1500
const firstRetryMs = 2000
const longestRetryMs = 30_000

/** 1.5 seconds after a change; after failures 2, 4, 8 and up to 30 seconds, which changes meanwhile do not shorten. */
export function saveTimer(clock: Clock, run: () => void): SaveTimer {
  let callOff = () => {}
  let retryMs = firstRetryMs
  const runAfter = (ms: number) => {
    callOff()
    callOff = clock.later(ms, run)
  }
  return {
    afterChange: () => runAfter(retryMs === firstRetryMs ? pauseMs : Math.max(pauseMs, retryMs)),
    afterFailure: () => {
      runAfter(retryMs)
      retryMs = Math.min(retryMs * 2, longestRetryMs)
    },
    answered: () => {
      retryMs = firstRetryMs
    },
    callOff: () => callOff(),
  }
}
