import { callApi } from '../../providers/call-api.ts'
import type { CohortChosen } from './cohort-path.ts'
import type { LiveSummary } from './live-summary.ts'

/** A part of a preview that is about too few people to be shown. */
export type MaybeHidden<T> = T | (Partial<T> & { readonly isSuppressed: true })

/** A preview by the server, as much of it as the panel shows; parts may be left out of it. */
export interface ServerSummary {
  readonly currency: string
  readonly payout: MaybeHidden<LiveSummary['payout']>
  readonly components: readonly MaybeHidden<LiveSummary['components'][number]>[]
  readonly bands: readonly MaybeHidden<LiveSummary['bands'][number]>[]
}

/** A job of the API, as its events tell of it. */
export interface PreviewJob {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly progress?: { readonly done: number; readonly all: number; readonly message: string }
  readonly result?: { readonly resource: string; readonly id: string }
  readonly refusal?: { readonly message: string }
}

/** Begins a preview of the saved draft of a scheme on the server; gives the job. */
export async function beginServerPreview(
  scheme: string,
  { period, departments, posts }: CohortChosen,
): Promise<PreviewJob> {
  const group = { ...(departments.length > 0 && { departments }), ...(posts.length > 0 && { posts }) }
  const body = { period, ...(Object.keys(group).length > 0 && { group }) }
  const { json } = await callApi(`/schemes/${encodeURIComponent(scheme)}/preview`, { method: 'POST', body })
  return json as PreviewJob
}

/** Tells of a job at each change until it has ended; gives what ends the watching. */
export function watchJob(id: string, onChange: (job: PreviewJob) => void): () => void {
  const events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`)
  events.addEventListener('job', ({ data }: MessageEvent<string>) => {
    const job: PreviewJob = JSON.parse(data)
    if (hasEnded(job)) events.close()
    onChange(job)
  })
  return () => events.close()
}

export function hasEnded({ state }: PreviewJob): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}

export async function cancelJob(id: string): Promise<void> {
  await callApi(`/jobs/${encodeURIComponent(id)}/cancel`, { method: 'POST' })
}

/** What a preview came to, as whoever asks may see it. */
export async function readServerPreview(id: string): Promise<ServerSummary> {
  const { json } = await callApi(`/previews/${encodeURIComponent(id)}`)
  return json as ServerSummary
}
