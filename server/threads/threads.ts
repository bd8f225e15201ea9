import type { TaskTypes } from './task-types.ts'

/**
 * Standing threads for what would keep the server from answering others. A task gets one start, then parts as it asks for them, and gives
 * answers one by one: nothing large crosses at once, neither way.
 */
export interface ThreadsOf<Types extends TaskTable<Types>> {
  /**
   * Runs a task. The answers come as they are asked for; whoever stops asking ends the task. Throws a `ThreadError`: the deadline passed,
   * the thread needed more memory than it may have, or it failed; an abort of the signal throws its reason, and what goes wrong in the
   * parts is thrown as it is.
   */
  run<N extends keyof Types & string>(
    task: N,
    start: Types[N]['start'],
    options?: RunOptions<Types[N]['part']>,
  ): AsyncIterable<Types[N]['answer']>
  /** Ends the threads. What still runs throws a `ThreadError`. */
  close(): Promise<void>
}

/** The threads of the server, with the tasks of `tasks.ts`. */
export type Threads = ThreadsOf<TaskTypes>

/** What tasks take and give, by name. */
export type TaskTable<Types> = {
  readonly [N in keyof Types]: { readonly start: unknown; readonly part: unknown; readonly answer: unknown }
}

export interface RunOptions<Part> {
  /** What the task reads, part after part. Absent: nothing. */
  readonly parts?: AsyncIterable<Part> | Iterable<Part>
  /** Milliseconds, from when it has its thread, after which a task is given up and its thread ended unless it stops. */
  readonly deadlineMs?: number
  readonly signal?: AbortSignal
  /** Buffers of `start` that are handed over, not copied; the sender cannot read them any more. */
  readonly transfer?: readonly ArrayBuffer[]
}

/** A task as its thread runs it. */
export type TaskOf<Types extends TaskTable<Types>, N extends keyof Types> = (
  start: Types[N]['start'],
  parts: AsyncIterable<Types[N]['part']>,
) => AsyncIterable<Types[N]['answer']>

/** A task of the server. Where nobody wants more of it, `parts` throws, or its `yield` returns. */
export type Task<N extends keyof TaskTypes> = TaskOf<TaskTypes, N>

/** A task that came to no end. Of an error in the thread the cause has the kind and the lines of code, not the message. */
export class ThreadError extends Error {
  readonly code: 'deadline' | 'memory' | 'failed' | 'closed'
  constructor(code: ThreadError['code'], options?: ErrorOptions) {
    super(`a task in a thread came to no end: ${code}`, options)
    this.name = 'ThreadError'
    this.code = code
  }
}
