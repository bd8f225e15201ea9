import type { Job, Jobs } from '../../jobs/jobs.ts'
import { memoryJobs } from '../../jobs/memory-jobs.ts'

/**
 * Begins a job as a call of the API would and waits until it is done; what it throws is thrown. Nobody sees these jobs: they are over before
 * anybody can sign in.
 */
export async function workedOff(begin: (jobs: Jobs) => Job | Promise<Job>): Promise<void> {
  const now = () => new Date(0).toISOString()
  const jobs = memoryJobs({ now, monotonicMs: () => performance.now(), log: () => undefined })
  let job = await begin(jobs)
  for await (const later of jobs.watch(job.id, job.by, new AbortController().signal) ?? []) job = later
  if (job.state !== 'done') throw job.refusal ?? new Error(`a job of the sample company ended as ${job.state}`)
}
