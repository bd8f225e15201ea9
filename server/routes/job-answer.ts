import type { Answer, Call } from '../http/route.ts'
import type { Job } from '../jobs/jobs.ts'
import { jobView } from './job-view.ts'

/** The answer of a route that has begun a job: 202, and where to look for it. Such a route has the answer `job`. */
export function jobAnswer(job: Job, { language }: Pick<Call, 'language'>): Answer {
  return { status: 202, body: jobView(job, language), headers: { Location: `/api/jobs/${job.id}` } }
}
