import { nodeThreads } from '../../threads/node-threads.ts'
import { ThreadError, type Threads } from '../../threads/threads.ts'
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

/** One thread; a draft that needs more memory than this is given up. */
const oneThread = { count: 1, resourceLimits: { maxOldGenerationSizeMb: 512 } }

/**
 * Checks drafts in threads of their own, one for the quick checks of saves and one for full ones, so that nothing that a draft says
 * keeps the server from answering others. A check that needs too much time or memory is answered as unfinished.
 */
export function draftChecker({ deadlineMs = 20_000 }: DraftCheckerOptions = {}): DraftChecker {
  const threads = { quick: nodeThreads(oneThread), full: nodeThreads(oneThread) }
  const check: CheckDraft = (draft) => findingsOf(draft, threads[draft.depth], deadlineMs)
  return {
    checkDraft: rememberChecks(check),
    warmUp: () => {
      // Whatever comes of it, the next check finds out for itself.
      check(nothing).catch(() => undefined)
    },
    close: async () => {
      await Promise.all([threads.quick.close(), threads.full.close()])
    },
  }
}

async function findingsOf(draft: DraftToCheck, threads: Threads, deadlineMs: number): Promise<DraftFindings> {
  try {
    for await (const findings of threads.run('check-draft', draft, { deadlineMs })) return findings
  } catch (error) {
    if (!(error instanceof ThreadError) || error.code === 'failed') throw error
  }
  return unfinished
}
