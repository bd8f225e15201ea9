import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { ApiError } from '../http/api-error.ts'
import { endedJobs } from './ended-jobs.ts'
import type { Job, Jobs, JobToDo } from './jobs.ts'
import { changesOf, type KeptJob, keptJob } from './kept-job.ts'
import { runJob } from './run-job.ts'

export interface JobLimits {
  /** Most jobs of one person, and of all, that wait or run. */
  readonly each: number
  readonly all: number
  /** How many run at once; the others wait in their order. */
  readonly atOnce: number
  /** How many are remembered when they have ended, and for how long at most. */
  readonly remembered: number
  readonly rememberedMs: number
}

const usualLimits: JobLimits = { each: 4, all: 50, atOnce: 2, remembered: 200, rememberedMs: 15 * 60_000 }

export type JobsParts = Pick<Deps, 'now' | 'monotonicMs' | 'log'>

/** Jobs in the memory of this process. */
export function memoryJobs(parts: JobsParts, changed: Partial<JobLimits> = {}): Jobs {
  const limits = { ...usualLimits, ...changed }
  const open = new Map<string, KeptJob>()
  const ended = endedJobs(parts, limits)
  const running = new Map<KeptJob, Promise<void>>()
  let isClosed = false

  const leave = (kept: KeptJob) => {
    const { id } = kept.now()
    open.delete(id)
    ended.add(id, kept)
  }
  const runNext = () => {
    const next = [...open.values()].find((each) => each.now().state === 'waiting')
    if (next === undefined || running.size >= limits.atOnce) return
    const done = runJob(next, parts).then(() => {
      running.delete(next)
      leave(next)
      runNext()
    })
    running.set(next, done)
  }
  const begin = (toDo: JobToDo): Job => {
    const { kind, by, subject, about } = toDo
    const id = randomUUID()
    const rest = { kind, by, subject, state: 'waiting', startedAt: parts.now() } as const
    const kept = keptJob({ id, ...rest, ...(about !== undefined && { about }) }, toDo)
    open.set(id, kept)
    runNext()
    return kept.now()
  }
  const of = (id: string, by: string): KeptJob | undefined => {
    const kept = open.get(id) ?? ended.get(id)
    return kept?.now().by === by ? kept : undefined
  }
  const stop = (kept: KeptJob) => {
    kept.stop.abort()
    if (running.has(kept)) return
    kept.change({ state: 'cancelled', endedAt: parts.now() })
    leave(kept)
  }
  return {
    start: (toDo) => {
      if (isClosed) throw new ApiError(503, 'server-stopping')
      refuseBeyond(
        [...open.values()].map((each) => each.now()),
        toDo,
        limits,
      )
      return begin(toDo)
    },
    get: (id, by) => of(id, by)?.now(),
    watch: (id, by, signal) => {
      const kept = of(id, by)
      return kept && changesOf(kept, signal)
    },
    cancel: (id, by) => {
      const kept = of(id, by)
      if (kept === undefined || kept.now().endedAt !== undefined) return false
      stop(kept)
      return true
    },
    counts: () => ({ waiting: open.size - running.size, running: running.size }),
    close: async () => {
      isClosed = true
      for (const kept of open.values()) stop(kept)
      await Promise.all(running.values())
    },
  }
}

function refuseBeyond(open: readonly Job[], { by, subject }: JobToDo, { each, all }: JobLimits): void {
  const same = open.find((job) => job.subject === subject)
  if (same !== undefined) {
    // Whose it is not cannot look at it.
    throw new ApiError(409, 'job-running', {}, same.by === by ? { more: { job: same.id } } : {})
  }
  const own = open.filter((job) => job.by === by)
  if (own.length >= each) throw new ApiError(429, 'jobs-too-many', { limit: each })
  if (open.length >= all) throw new ApiError(429, 'jobs-too-many', { limit: all })
}
