import { HttpError } from 'react-admin'
import { hasEnded, type Job } from './job.ts'
import { addressOf, readJob } from './job-calls.ts'

/** Between two looks at a job whose events do not come through. */
const lookAgainMs = 2_000

export interface JobWatcher {
  onJob(job: Job): void
  /** The server refuses to show the job: it is forgotten, or the session has ended. Nothing more is told of it. */
  onRefused(error: HttpError): void
}

/**
 * Tells of a job at each change until it has ended, and gives what ends the watching. By the server's events; where these do not come
 * through (some proxies hold them back) by asking again and again, also while the server cannot be reached.
 */
export function watchJob(id: string, { onJob, onRefused }: JobWatcher): () => void {
  const stop = new AbortController()
  const events = new EventSource(`/api${addressOf(id)}/events`)
  const tell = (job: Job) => {
    if (stop.signal.aborted) return
    if (hasEnded(job)) end()
    onJob(job)
  }
  const end = () => {
    events.close()
    stop.abort()
  }
  const look = async () => {
    try {
      tell(await readJob(id, stop.signal))
    } catch (error) {
      if (stop.signal.aborted || !(error instanceof HttpError) || !isRefusal(error)) return
      end()
      onRefused(error)
    }
  }
  const lookOn = async () => {
    while (!stop.signal.aborted) {
      await look()
      await pause(lookAgainMs, stop.signal)
    }
  }
  events.addEventListener('job', ({ data }: MessageEvent<string>) => tell(JSON.parse(data)))
  events.addEventListener('error', () => {
    // A browser reconnects by itself, and is done with it where the answer is no stream.
    events.close()
    void lookOn()
  })
  return end
}

function isRefusal({ status }: HttpError): boolean {
  return status >= 400 && status < 500
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  signal.addEventListener('abort', () => resolve(), { once: true })
  await promise
  clearTimeout(timer)
}
