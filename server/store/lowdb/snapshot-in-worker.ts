import { Worker } from 'node:worker_threads'
import type { SnapshotAnswer } from './snapshot-worker.ts'
import type { TakeSnapshot } from './take-snapshot.ts'

/** Makes a snapshot in a thread of its own, so that commands and queries go on beside it. */
export const snapshotInWorker: TakeSnapshot = (request) => {
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { workerData: request })
  return new Promise((resolve, reject) => {
    worker.once('message', (said: SnapshotAnswer) => (said.done ? resolve() : reject(new Error(said.reason))))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the worker ended without an answer')))
  })
}
