import { HttpError } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'
import type { Job } from './job.ts'

/**
 * Begins a job by a POST: `startJob('/schemes/sales/preview', { period: '2026-01' })`. Where one of the same subject that is one's own runs
 * already, gives that one. With the version of the record that it changes, where it changes one. Throws react-admin's `HttpError` where the server refuses.
 */
export async function startJob(path: string, body?: unknown, version?: number): Promise<Job> {
  return begunJob(async () => {
    const { json } = await callApi(path, { method: 'POST', body, ...(version !== undefined && { version }) })
    return json
  })
}

/** As `startJob`, for whatever is not sent as JSON: `send` gives what the server answered. */
export async function begunJob(send: () => Promise<unknown>): Promise<Job> {
  try {
    return jobOf(await send())
  } catch (error) {
    const running = runningIn(error)
    if (running === undefined) throw error
    return readJob(running)
  }
}

/** Throws an `HttpError` with status 404 where the job is somebody else's, or is forgotten. */
export async function readJob(id: string, signal?: AbortSignal): Promise<Job> {
  return jobOf((await callApi(addressOf(id), { signal })).json)
}

/** Asks for the end of a job; gives it as it is then, which may be done already. */
export async function cancelJob(id: string): Promise<Job> {
  return jobOf((await callApi(`${addressOf(id)}/cancel`, { method: 'POST' })).json)
}

export function addressOf(id: string): string {
  return `/jobs/${encodeURIComponent(id)}`
}

function jobOf(json: unknown): Job {
  return json as Job
}

function runningIn(error: unknown): string | undefined {
  if (!(error instanceof HttpError) || error.status !== 409) return undefined
  const { code, job }: { code?: unknown; job?: unknown } = Object(error.body)
  return code === 'job-running' && typeof job === 'string' ? job : undefined
}
