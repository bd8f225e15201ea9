/** A job of the API (`schemas/api/job.schema.json`), with its sentences in the language in which it was asked for. */
export interface Job {
  readonly id: string
  readonly kind: 'preview' | 'run' | 'lock' | 'import'
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly about?: Readonly<Record<string, unknown>>
  readonly progress?: { readonly done: number; readonly all: number; readonly message: string }
  /** ISO instants. */
  readonly startedAt: string
  readonly endedAt?: string
  /** Of a job that is done: the record that came of it. */
  readonly result?: { readonly resource: string; readonly id: string }
  /** Of a job that failed. */
  readonly refusal?: { readonly code: string; readonly message: string }
}

export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}
