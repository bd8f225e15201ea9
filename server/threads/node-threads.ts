import type { ResourceLimits } from 'node:worker_threads'
import { answersFrom, type ToRun } from './answers-from.ts'
import { lanes } from './lanes.ts'
import { type StandingThread, standingThread } from './standing-thread.ts'
import { stopTask } from './stop-task.ts'
import type { TaskTypes } from './task-types.ts'
import { type TaskTable, ThreadError, type Threads, type ThreadsOf } from './threads.ts'

export interface ThreadOptions {
  /** How many tasks run at once; the others wait in their order. */
  readonly count: number
  /** A thread that needs more is ended. */
  readonly resourceLimits?: ResourceLimits
  /** Milliseconds that a task has for its end when nothing more is wanted of it; then its thread is ended. */
  readonly graceMs?: number
}

/**
 * Threads of Node, started when they are needed first, and anew after one was ended. None is ended without need: ending them again and
 * again crashes Node 24 now and then (nodejs/node#64500).
 */
export function nodeThreads(options: ThreadOptions): Threads {
  return threadsOf<TaskTypes>(new URL('./thread.ts', import.meta.url), options)
}

/** A place in which one task at a time runs. */
interface Lane {
  thread?: StandingThread
}

/** Threads that run a file of tasks (`serve-tasks.ts`) of their own. */
export function threadsOf<Types extends TaskTable<Types>>(
  entry: URL,
  { count, resourceLimits = {}, graceMs = 1_000 }: ThreadOptions,
): ThreadsOf<Types> {
  const all: readonly Lane[] = Array.from({ length: count }, () => ({}))
  const { take, giveBack } = lanes(all)
  let isClosed = false

  const threadIn = (lane: Lane): StandingThread => {
    if (isClosed) throw new ThreadError('closed')
    if (lane.thread === undefined || lane.thread.isDead()) lane.thread = standingThread(entry, resourceLimits)
    return lane.thread
  }
  const leave = async (lane: Lane, thread: StandingThread, isEnded: boolean) => {
    if (!isEnded && !thread.isDead()) await stopTask(thread, graceMs)
    thread.listen(undefined)
    giveBack(lane)
  }
  async function* run<Part>(toRun: ToRun<Part>) {
    const lane = await take(toRun.signal)
    let thread: StandingThread
    try {
      thread = threadIn(lane)
    } catch (error) {
      giveBack(lane)
      throw error
    }
    yield* answersFrom(thread, toRun, (isEnded) => void leave(lane, thread, isEnded))
  }
  return {
    // What comes out was held against the same table at the other end.
    run: (task, start, options) => run({ task, start, ...options }) as AsyncIterable<Types[typeof task]['answer']>,
    close: async () => {
      isClosed = true
      await Promise.all(all.map(({ thread }) => thread?.end()))
    },
  }
}
