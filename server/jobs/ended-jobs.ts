import type { Deps } from '../deps.ts'
import type { JobLimits } from './memory-jobs.ts'
import type { KeptJob } from './kept-job.ts'

/** Jobs that have ended, as long as somebody may still look at them. */
export interface EndedJobs {
  add(id: string, job: KeptJob): void
  get(id: string): KeptJob | undefined
}

/** Remembers the last ones for a while, by a clock that only ever grows. */
export function endedJobs(
  { monotonicMs }: Pick<Deps, 'monotonicMs'>,
  { remembered, rememberedMs }: Pick<JobLimits, 'remembered' | 'rememberedMs'>,
): EndedJobs {
  const jobs = new Map<string, { readonly job: KeptJob; readonly endedMs: number }>()
  const forget = () => {
    const oldest = monotonicMs() - rememberedMs
    const beyond = jobs.size - remembered
    for (const [place, [id, { endedMs }]] of [...jobs].entries()) {
      if (place < beyond || endedMs <= oldest) jobs.delete(id)
    }
  }
  return {
    add: (id, job) => {
      jobs.set(id, { job, endedMs: monotonicMs() })
      forget()
    },
    get: (id) => {
      forget()
      return jobs.get(id)?.job
    },
  }
}
