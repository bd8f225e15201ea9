import { errorBody } from '../http/error-body.ts'
import type { Job } from '../jobs/jobs.ts'
import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import type { JsonObject } from '../store/json.ts'

/** A job as whoever began it sees it, with its sentences. */
export function jobView(job: Job, language: Language): JsonObject {
  const { id, kind, state, about, progress, startedAt, endedAt, result, refusal } = job
  return {
    ...{ id, kind, state, startedAt },
    ...(about !== undefined && { about }),
    ...(progress !== undefined && { progress: progressView(progress, language) }),
    ...(endedAt !== undefined && { endedAt }),
    ...(result !== undefined && { result: { ...result } }),
    ...(refusal !== undefined && { refusal: errorBody(refusal, language) }),
  }
}

function progressView({ stage, done, all }: NonNullable<Job['progress']>, language: Language): JsonObject {
  return { stage, done, all, message: sentence(stage, { done, all }, language) }
}
