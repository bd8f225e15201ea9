import { parentPort, workerData } from 'node:worker_threads'
import { errorCode } from './error-code.ts'
import { FolderError } from './folder-error.ts'
import { makeSnapshot } from './make-snapshot.ts'
import { nodeFiles } from './node-files.ts'

/** What a worker says at its end. */
export type SnapshotAnswer = { readonly done: true } | { readonly done: false; readonly reason: string }

try {
  await makeSnapshot(nodeFiles, workerData)
  answer({ done: true })
} catch (error) {
  answer({ done: false, reason: error instanceof FolderError ? error.message : errorCode(error) })
}

function answer(said: SnapshotAnswer): void {
  parentPort?.postMessage(said)
}
