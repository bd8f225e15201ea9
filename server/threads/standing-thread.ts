import { type ResourceLimits, Worker } from 'node:worker_threads'
import { ThreadError } from './threads.ts'
import type { FromThread, ToThread } from './wire.ts'

/** Hears what a thread says; an error where it ended instead. */
export interface Listener {
  said(said: FromThread): void
  died(error: ThreadError): void
}

/** One thread, which runs tasks one after the other until it is ended. */
export interface StandingThread {
  say(said: ToThread, transfer?: readonly ArrayBuffer[]): void
  /** Whoever runs a task listens; the process then waits for the thread. With undefined nobody does. */
  listen(listener: Listener | undefined): void
  isDead(): boolean
  end(): Promise<void>
}

/** Starts a thread. */
export function standingThread(entry: URL, resourceLimits: ResourceLimits): StandingThread {
  const worker = new Worker(entry, { resourceLimits })
  let listener: Listener | undefined
  let death: ThreadError | undefined
  const died = (error: ThreadError) => {
    death ??= error
    listener?.died(death)
  }
  worker.unref()
  worker.on('message', (said: FromThread) => listener?.said(said))
  worker.on('messageerror', (cause) => died(new ThreadError('failed', { cause })))
  worker.on('error', (cause) => died(new ThreadError(isOutOfMemory(cause) ? 'memory' : 'failed', { cause })))
  worker.on('exit', () => died(new ThreadError('failed')))
  return {
    say: (said, transfer = []) => worker.postMessage(said, transfer),
    listen: (next) => {
      listener = next
      if (death !== undefined) next?.died(death)
      else if (next === undefined) worker.unref()
      else worker.ref()
    },
    isDead: () => death !== undefined,
    end: async () => {
      died(new ThreadError('closed'))
      await worker.terminate()
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
