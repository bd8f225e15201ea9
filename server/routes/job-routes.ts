import { ApiError } from '../http/api-error.ts'
import { type ServerEvent, serverEvents, eventsType } from '../http/server-events.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import type { Job, Jobs } from '../jobs/jobs.ts'
import type { Language } from '../messages/language.ts'
import { principalIn } from './call-parts.ts'
import { jobView } from './job-view.ts'

/** Windows of one person that may watch jobs at the same time. */
const watchLimit = 10

/** Jobs that somebody began; to others they are not there. */
export const jobRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/jobs/:id', access: 'signed-in', answer: 'job' },
    summary: 'Reads a job of one’s own: how far it is, and what came of it.',
    run: async (call, { jobs }) => found(jobs, call),
  },
  {
    ...{ method: 'get', path: '/jobs/:id/events', access: 'signed-in', answerType: eventsType, atOnce: watchLimit },
    summary: 'Watches a job of one’s own: an event `job` at each change, until it has ended.',
    run: async (call, { jobs }) => {
      const own = [call.params.id ?? '', principalIn(call).userId] as const
      if (jobs.get(...own) === undefined) throw new ApiError(404, 'not-found')
      return { stream: serverEvents((signal) => eventsOf(jobs.watch(...own, signal), call.language)) }
    },
  },
  {
    ...{ method: 'post', path: '/jobs/:id/cancel', access: 'signed-in', answer: 'job' },
    summary: 'Asks for the end of a job of one’s own; nothing of it is kept, unless it was done already.',
    run: async (call, { jobs }) => {
      jobs.cancel(call.params.id ?? '', principalIn(call).userId)
      return found(jobs, call)
    },
  },
]

function found(jobs: Jobs, call: Call): Answer {
  const job = jobs.get(call.params.id ?? '', principalIn(call).userId)
  if (job === undefined) throw new ApiError(404, 'not-found')
  return { body: jobView(job, call.language) }
}

async function* eventsOf(changes: AsyncIterable<Job> | undefined, language: Language): AsyncGenerator<ServerEvent> {
  for await (const job of changes ?? []) yield { event: 'job', data: jobView(job, language) }
}
