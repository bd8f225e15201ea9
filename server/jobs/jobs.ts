import type { JsonObject } from '../store/json.ts'
import type { ApiError } from '../http/api-error.ts'
import type { ApiCode } from '../messages/api-codes.ts'

export type JobKind = 'preview' | 'run' | 'lock' | 'import'

/** Something that takes longer than a call should: it goes on by itself, says how far it is, and can be cancelled. */
export interface Job {
  readonly id: string
  readonly kind: JobKind
  /** The account that began it; nobody else sees it. */
  readonly by: string
  /** What it is about: of one subject one job runs at a time. */
  readonly subject: string
  /** Of the scheme, period … that it is about, for whoever looks at it. */
  readonly about?: JsonObject
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly progress?: Progress
  /** ISO instants. */
  readonly startedAt: string
  readonly endedAt?: string
  /** Of a job that is done: the record that came of it. */
  readonly result?: { readonly resource: string; readonly id: string }
  /** Of a job that failed. */
  readonly refusal?: ApiError
}

/** A code of any table that begins with `stage-`, with the parameters `done` and `all`. */
export type Stage = Extract<ApiCode, `stage-${string}`>

/** `done` of `all` are people, rows or whatever the stage counts. */
export interface Progress {
  readonly stage: Stage
  readonly done: number
  readonly all: number
}

/** What a job gets to do its work with. */
export interface Work {
  /** Aborted where somebody cancels the job or the server stops. */
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

export interface JobToDo {
  readonly kind: JobKind
  readonly by: string
  readonly subject: string
  /** Of the scheme, period … that it is about, for whoever looks at it. */
  readonly about?: JsonObject
  /** Does it and gives the record that came of it. Nothing of it may be kept where it throws: jobs that are cut off leave no halves. */
  readonly run: (work: Work) => Promise<{ readonly resource: string; readonly id: string }>
}

export interface JobCounts {
  readonly waiting: number
  readonly running: number
}

/**
 * The jobs of this process. What a job leaves behind is in the store, and so is everything that somebody has to find again: jobs are only
 * how to watch it being made.
 */
export interface Jobs {
  /** Begins a job. Throws an `ApiError`: 409 `job-running` where one of that subject runs, 429 `jobs-too-many` beyond the limits. */
  start(toDo: JobToDo): Job
  /** One of somebody's own jobs; ended ones are forgotten after a while. */
  get(id: string, by: string): Job | undefined
  /** The job now, and again whenever it changes, until it has ended; undefined where there is none. */
  watch(id: string, by: string, signal: AbortSignal): AsyncIterable<Job> | undefined
  /** Asks for its end: a job that runs is over as soon as it comes to it, and done where it was already. Gives whether there was something to cancel. */
  cancel(id: string, by: string): boolean
  /** How many there are, for whoever watches the server. */
  counts(): JobCounts
  /** Cancels what runs and waits for its end. */
  close(): Promise<void>
}
