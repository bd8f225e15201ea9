import type { Work } from '../../server/jobs/jobs.ts'

/** What a use gets that is done as a job, where nobody watches or cancels it. */
export const idle: Work = { signal: new AbortController().signal, progress: () => undefined }
