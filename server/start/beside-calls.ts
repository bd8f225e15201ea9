import type { Deps } from '../deps.ts'
import { readyForms } from '../imports/people/ready-forms.ts'
import { type JobsParts, memoryJobs } from '../jobs/memory-jobs.ts'
import { nodeThreads } from '../threads/node-threads.ts'
import type { Threads } from '../threads/threads.ts'
import { draftChecker } from '../uses/schemes/draft-checker.ts'

/** What works beside the calls: threads, and what goes on in them. */
export interface BesideCalls extends Pick<Deps, 'checkDraft' | 'threads' | 'jobs'> {
  /** Makes ready what the first calls would wait for. */
  warmUp(): void
  /** Cancels the jobs, and no longer than so many milliseconds later ends the threads. */
  close(graceMs: number): Promise<void>
}

/** Jobs take two of them at most, so that others need not wait for jobs. A task that needs more memory is given up. */
const computing = { count: 4, resourceLimits: { maxOldGenerationSizeMb: 1_024 } }
/** For files that are read: little room for the young keeps the process 100 MB smaller, which would make evaluations half as fast. */
const reading = { count: 2, resourceLimits: { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 } }

/** Makes what works beside the calls; threads are started when something is asked of them. */
export function besideCalls(parts: JobsParts): BesideCalls {
  const { checkDraft, warmUp: warmChecker, close: closeChecker } = draftChecker()
  const threads = threadsByTask(nodeThreads(computing), nodeThreads(reading))
  const jobs = memoryJobs(parts)
  return {
    ...{ checkDraft, threads, jobs },
    warmUp: () => {
      warmChecker()
      readyForms()
    },
    close: async (graceMs) => {
      await atMost(graceMs, jobs.close())
      await Promise.all([closeChecker(), threads.close()])
    },
  }
}

function threadsByTask(others: Threads, readers: Threads): Threads {
  return {
    run: (task, start, options) => (task === 'read-sheet' ? readers : others).run(task, start, options),
    close: async () => {
      await Promise.all([others.close(), readers.close()])
    },
  }
}

async function atMost(ms: number, promise: Promise<void>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([promise, late])
  clearTimeout(timer)
}
