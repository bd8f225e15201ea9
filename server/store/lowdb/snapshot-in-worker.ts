import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { SnapshotAnswer } from './snapshot-worker.ts'
import type { SnapshotRequest, TakeSnapshot } from './take-snapshot.ts'

/** What is sent to the worker: what to do, and where to say how it went. */
export interface SnapshotTask {
  readonly request: SnapshotRequest
  readonly port: MessagePort
}

/**
 * One thread for the whole life of the process. Threads that end free compiled code, and doing that again and again beside others ends
 * Node 24 now and then with `Check failed: jit_page_->allocations_.erase(addr) == 1` (nodejs/node#64500).
 */
let standing: Worker | undefined

/** Makes a snapshot in a thread of its own, so that commands and queries go on beside it. */
export const snapshotInWorker: TakeSnapshot = (request) => {
  const worker = standingWorker()
  const { port1: here, port2: port } = new MessageChannel()
  return new Promise<void>((resolve, reject) => {
    const ended = () => reject(new Error('the worker ended without an answer'))
    worker.once('exit', ended)
    // Waiting for the answer keeps the process alive; an idle worker does not.
    here.once('message', (said: SnapshotAnswer) => {
      worker.off('exit', ended)
      here.close()
      if (said.done) resolve()
      else reject(new Error(said.reason))
    })
    worker.postMessage({ request, port } satisfies SnapshotTask, [port])
  })
}

function standingWorker(): Worker {
  if (standing !== undefined) return standing
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url))
  worker.setMaxListeners(0)
  worker.unref()
  const forget = () => {
    if (standing === worker) standing = undefined
  }
  worker.once('error', forget)
  worker.once('exit', forget)
  standing = worker
  return worker
}
