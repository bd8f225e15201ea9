import { ApiError } from '../http/api-error.ts'
import { refusalOf } from '../http/refusal-of.ts'
import { traceOf } from '../http/trace-of.ts'
import type { Job } from './jobs.ts'
import type { KeptJob } from './kept-job.ts'
import type { JobsParts } from './memory-jobs.ts'

/** Runs a job to its end, whatever that is: never rejects. The log gets a line of it, and of an error of the program what calls get. */
export async function runJob(kept: KeptJob, { now, monotonicMs, log }: JobsParts): Promise<void> {
  const { id, kind, by } = kept.now()
  const begun = monotonicMs()
  kept.change({ state: 'running' })
  const end = await endOf(kept, log)
  const ms = Math.round((monotonicMs() - begun) * 1000) / 1000
  const fields = { job: id, kind, state: end.state, ms, user: by, code: end.refusal?.code }
  log({ level: end.refusal?.status === 500 ? 'error' : 'info', event: 'job', fields })
  kept.change({ ...end, endedAt: now() })
}

async function endOf({ toDo, stop, now, change }: KeptJob, log: JobsParts['log']): Promise<Partial<Job>> {
  try {
    const result = await toDo.run({ signal: stop.signal, progress: (progress) => change({ progress }) })
    return { state: 'done', result }
  } catch (error) {
    if (stop.signal.aborted) return { state: 'cancelled' }
    const { id } = now()
    const refusal = refusalOf(error) ?? new ApiError(500, 'server-failed', { call: id })
    if (refusal.status === 500) log({ level: 'error', event: 'program-failed', fields: { job: id, ...traceOf(error) } })
    return { state: 'failed', refusal }
  }
}
