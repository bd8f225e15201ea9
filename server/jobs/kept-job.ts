import type { Job, JobToDo } from './jobs.ts'

/** A job as this process keeps it. */
export interface KeptJob {
  readonly toDo: JobToDo
  readonly stop: AbortController
  now(): Job
  /** Puts another state in place, unless it has ended. */
  change(change: Partial<Job>): void
  /** Resolves when the job is no longer the one given, or the signal is aborted. */
  changed(from: Job, signal: AbortSignal): Promise<void>
}

/** A job that waits to be run. */
export function keptJob(first: Job, toDo: JobToDo): KeptJob {
  let job = first
  const waiting = new Set<() => void>()
  return {
    toDo,
    stop: new AbortController(),
    now: () => job,
    change: (change) => {
      if (hasEnded(job)) return
      job = { ...job, ...change }
      for (const wake of waiting) wake()
    },
    changed: async (from, signal) => {
      if (job !== from || signal.aborted) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const wake = () => resolve()
      waiting.add(wake)
      signal.addEventListener('abort', wake)
      await promise
      waiting.delete(wake)
      signal.removeEventListener('abort', wake)
    },
  }
}

function hasEnded({ endedAt }: Job): boolean {
  return endedAt !== undefined
}

/** The job now, and the newest of it whenever it has changed since it was looked at, until it has ended. */
export async function* changesOf(kept: KeptJob, signal: AbortSignal): AsyncGenerator<Job> {
  while (!signal.aborted) {
    const job = kept.now()
    yield job
    if (hasEnded(job)) return
    await kept.changed(job, signal)
  }
}
