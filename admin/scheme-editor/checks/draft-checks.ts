import type { Issue } from '../../../engine/index.ts'
import { type CaseRuns, noRuns } from '../cases/case-run.ts'
import type { DraftContent, DraftStore } from '../draft/draft-store.ts'
import type { CheckAnswer, CheckRequest } from './check-worker.ts'
import { type Findings, findingsOf, noFindings } from './issue-store.ts'

export interface DraftChecks {
  getSnapshot(): Findings
  /** What came of the cases, a little later than what was found. */
  getCaseRuns(): CaseRuns
  subscribe(listener: () => void): () => void
  /** Begins to look at the draft, and gives what ends it. */
  start(): () => void
  /** Looks again after the checks have failed. */
  again(): void
  /**
   * Whether the form of a content is right: what is wrong with it, nothing where it is right or nobody looks, `unknown` while it is being
   * looked at.
   */
  formOf(content: DraftContent): Issue | 'unknown' | undefined
}

const pauseMs = 150

/** The part of a worker that checks need. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

/**
 * Has a draft checked in a thread of its own, 150 ms after each change; only what was found of its newest content counts. Where the thread
 * fails what was found last stays, and the findings say so until somebody looks `again` or the draft changes.
 */
export function createDraftChecks(draft: DraftStore, makeWorker: () => CheckWorker): DraftChecks {
  let findings = noFindings
  let caseRuns = noRuns
  let serial = 0
  let worker: CheckWorker | undefined
  let isRunning = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const become = (next: Findings, nextRuns: CaseRuns = caseRuns) => {
    findings = next
    caseRuns = nextRuns
    for (const listener of listeners) listener()
  }
  const fail = () => {
    worker?.terminate()
    worker = undefined
    become({ ...findings, isCurrent: false, hasFailed: true })
  }
  const receive = (answer: CheckAnswer) => {
    if (answer.serial !== serial) return
    if (answer.kind === 'failed') return fail()
    if (answer.kind === 'cases') return become(findings, { runs: answer.runs, isCurrent: true })
    become(findingsOf(answer, findings))
  }
  const hired = () => {
    if (worker !== undefined) return worker
    const made = makeWorker()
    made.addEventListener('message', (event: Event) => {
      if (worker === made && event instanceof MessageEvent) receive(event.data)
    })
    made.addEventListener('error', () => worker === made && fail())
    worker = made
    return made
  }
  const ask = () => {
    const request: CheckRequest = { serial, content: draft.getSnapshot() }
    hired().postMessage(request)
  }
  const changed = () => {
    serial += 1
    if (findings.isCurrent || findings.hasFailed || caseRuns.isCurrent) {
      become({ ...findings, isCurrent: false, hasFailed: false }, { ...caseRuns, isCurrent: false })
    }
    clearTimeout(timer)
    timer = setTimeout(ask, pauseMs)
  }
  const start = () => {
    const unsubscribe = draft.subscribe(changed)
    isRunning = true
    ask()
    return () => {
      isRunning = false
      unsubscribe()
      clearTimeout(timer)
      worker?.terminate()
      worker = undefined
    }
  }
  return {
    getSnapshot: () => findings,
    getCaseRuns: () => caseRuns,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start,
    again: () => {
      become({ ...findings, isCurrent: false, hasFailed: false })
      ask()
    },
    formOf: (content) => {
      if (!isRunning || findings.hasFailed) return undefined
      if (!findings.isCurrent || content !== draft.getSnapshot()) return 'unknown'
      return findings.isFormWrong ? findings.issues[0] : undefined
    },
  }
}
