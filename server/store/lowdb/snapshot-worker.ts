import { parentPort } from 'node:worker_threads'
import { errorCode } from './error-code.ts'
import { FolderError } from './folder-error.ts'
import { makeSnapshot } from './make-snapshot.ts'
import { nodeFiles } from './node-files.ts'
import type { SnapshotTask } from './snapshot-in-worker.ts'

/** What the worker says of a snapshot. */
export type SnapshotAnswer = { readonly done: true } | { readonly done: false; readonly reason: string }

parentPort?.on('message', async ({ request, port }: SnapshotTask) => {
  port.postMessage(await answerTo(request))
  port.close()
})

async function answerTo(request: SnapshotTask['request']): Promise<SnapshotAnswer> {
  try {
    await makeSnapshot(nodeFiles, request)
    return { done: true }
  } catch (error) {
    return { done: false, reason: error instanceof FolderError ? error.message : errorCode(error) }
  }
}
