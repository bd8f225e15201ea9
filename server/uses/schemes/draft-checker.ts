import { Worker } from 'node:worker_threads'
import type { CheckDraft, DraftFindings, DraftToCheck } from './check-draft.ts'
import { rememberChecks } from './remember-checks.ts'

export interface DraftCheckerOptions {
  /** A check that computes longer is given up. */
  readonly deadlineMs?: number
}

export interface DraftChecker {
  readonly checkDraft: CheckDraft
  /** Starts the thread of quick checks and what it compiles once, so that the first save need not wait for it. */
  warmUp(): void
  close(): Promise<void>
}

/** A draft in which everything is missing. */
const nothing: DraftToCheck = { document: {}, cases: {}, parameters: {}, depth: 'quick' }

const unfinished: DraftFindings = { form: [], issues: [], cases: [], isFinished: false }

/**
 * Checks drafts in threads of their own, one for the quick checks of saves and one for full ones, so that nothing that a draft says
 * keeps the server from answering others. A check that needs too much time or memory ends with its thread, and is answered as unfinished.
 */
export function draftChecker({ deadlineMs = 20_000 }: DraftCheckerOptions = {}): DraftChecker {
  const [quick, full] = [checkingThread(deadlineMs), checkingThread(deadlineMs)]
  return {
    checkDraft: rememberChecks((draft) => (draft.depth === 'quick' ? quick : full).check(draft)),
    warmUp: () => {
      // Whatever comes of it, the next check finds out for itself.
      quick.check(nothing).catch(() => undefined)
    },
    close: async () => {
      await Promise.all([quick.close(), full.close()])
    },
  }
}

/** A thread that is started when it is needed first, and anew after one was ended; drafts are checked one after the other. */
function checkingThread(deadlineMs: number) {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const close = async () => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const check = async (draft: DraftToCheck): Promise<DraftFindings> => {
    worker ??= startWorker()
    let isFinished = false
    try {
      const findings = await answerOf(worker, draft, deadlineMs)
      isFinished = findings.isFinished
      return findings
    } finally {
      if (!isFinished) await close()
    }
  }
  return {
    check: (draft: DraftToCheck) => {
      const next = last.then(() => check(draft))
      last = next.catch(() => undefined)
      return next
    },
    close,
  }
}

/** A thread that needs more memory is ended, as one that needs more time is. */
const resourceLimits = { maxOldGenerationSizeMb: 512 }

function startWorker(): Worker {
  const worker = new Worker(new URL('./draft-checker-worker.ts', import.meta.url), { resourceLimits })
  worker.unref()
  return worker
}

function answerOf(worker: Worker, draft: DraftToCheck, deadlineMs: number): Promise<DraftFindings> {
  const { promise, resolve, reject } = Promise.withResolvers<DraftFindings>()
  const timer = setTimeout(() => resolve(unfinished), deadlineMs)
  const endedEarly = () => resolve(unfinished)
  const failed = (error: Error) => (isOutOfMemory(error) ? endedEarly() : reject(error))
  worker.once('message', resolve)
  worker.once('error', failed)
  worker.once('exit', endedEarly)
  worker.postMessage(draft)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', failed).off('exit', endedEarly)
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
