import { useCallback, useEffect, useState } from 'react'
import { HttpError } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { hasEnded, type Job } from './job.ts'
import { begunJob, cancelJob, startJob } from './job-calls.ts'
import { watchJob } from './watch-job.ts'

export interface WatchedJob {
  /** The newest of it; undefined where none was begun, or it is not read yet. */
  readonly job: Job | undefined
  /** Whether one is being begun, read or done. */
  readonly isBusy: boolean
  /** Why it could not be begun, watched or done, as a sentence or a key of one. */
  readonly failure: string | undefined
  /** Begins one: `start('/schemes/sales/preview', { period })`. What was there before is forgotten. */
  start(path: string, body?: unknown, version?: number): Promise<void>
  /** Begins one by a call that gives the server's answer: for files. */
  begin(send: () => Promise<unknown>): Promise<void>
  cancel(): Promise<void>
  /** Lets go of it; it goes on on the server. */
  forget(): void
}

interface JobOptions {
  /** The parameter of the page's address in which its id is kept, so that a reload finds it again; nothing is kept where this is left out. */
  readonly parameter?: string
  /** Called once, when it is done. */
  onDone?(job: Job): void
}

interface Standing {
  readonly id?: string
  readonly job?: Job
  readonly isStarting?: boolean
  readonly failure?: string
}

/** Begins jobs of the API and watches the last one. Leaving the page ends the watching and not the job. */
export function useJob({ parameter, onDone }: JobOptions = {}): WatchedJob {
  const [params, setParams] = useSearchParams()
  const kept = parameter === undefined ? undefined : (params.get(parameter) ?? undefined)
  const [standing, setStanding] = useState<Standing>(kept === undefined ? {} : { id: kept })
  const keep = (id: string | undefined) => {
    if (parameter !== undefined) setParams((before) => withParameter(before, parameter, id), { replace: true })
  }
  const fail = (error: unknown) => setStanding((before) => ({ ...before, isStarting: false, failure: said(error) }))
  const take = async (beginning: Promise<Job>) => {
    setStanding({ isStarting: true })
    try {
      const begun = await beginning
      setStanding({ id: begun.id, job: begun })
      keep(begun.id)
    } catch (error) {
      fail(error)
    }
  }
  const { id, job, isStarting = false, failure } = standing
  useWatching(id, setStanding)
  useTelling(job, onDone)
  return {
    job,
    isBusy: isStarting || (failure === undefined && id !== undefined && (job === undefined || !hasEnded(job))),
    failure: failure ?? (job?.state === 'failed' ? (job.refusal?.message ?? 'jobs.failed') : undefined),
    start: (path, body, version) => take(startJob(path, body, version)),
    begin: (send) => take(begunJob(send)),
    cancel: async () => {
      if (id !== undefined) await cancelJob(id).catch(fail)
    },
    forget: () => {
      setStanding({})
      keep(undefined)
    },
  }
}

function useWatching(id: string | undefined, setStanding: (change: (before: Standing) => Standing) => void): void {
  useEffect(() => {
    if (id === undefined) return undefined
    return watchJob(id, {
      onJob: (job) => setStanding((before) => ({ ...before, job })),
      onRefused: (error) => setStanding((before) => ({ ...before, failure: said(error) })),
    })
  }, [id, setStanding])
}

function useTelling(job: Job | undefined, onDone: ((job: Job) => void) | undefined): void {
  const [told, setTold] = useState<string>()
  const tell = useCallback((done: Job) => onDone?.(done), [onDone])
  useEffect(() => {
    if (job?.state !== 'done' || job.id === told) return
    setTold(job.id)
    tell(job)
  }, [job, told, tell])
}

function withParameter(before: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const after = new URLSearchParams(before)
  if (value === undefined) after.delete(name)
  else after.set(name, value)
  return after
}

function said(error: unknown): string {
  if (error instanceof HttpError && error.status === 404) return 'jobs.forgotten'
  return error instanceof Error ? error.message : String(error)
}
