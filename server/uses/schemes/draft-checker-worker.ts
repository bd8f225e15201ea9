import { parentPort } from 'node:worker_threads'
import { invariant } from '../../../engine/index.ts'
import { checkDraft, type DraftToCheck } from './check-draft.ts'

/** The other end of `draft-checker.ts`: a draft comes in, what was found goes out. */
const port = parentPort
invariant(port !== null, 'this file runs as a thread')
port.on('message', async (draft: DraftToCheck) => {
  port.postMessage(await checkDraft(draft))
})
