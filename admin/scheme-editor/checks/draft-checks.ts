import type { DraftStore } from '../draft/draft-store.ts'
import type { CheckAnswer, CheckRequest } from './check-worker.ts'
import { type Findings, findingsOf } from './issue-store.ts'

export interface DraftChecks {
  getSnapshot(): Findings
  subscribe(listener: () => void): () => void
  /** Begins to look at the draft, and gives what ends it. */
  start(): () => void
}

const pauseMs = 150

/** Has a draft checked in a thread of its own, 150 ms after each change; only what was found of its newest content counts. */
export function createDraftChecks(draft: DraftStore, makeWorker: () => Worker): DraftChecks {
  let findings: Findings = { issues: [], byPointer: new Map(), isCurrent: false }
  let serial = 0
  const listeners = new Set<() => void>()
  const become = (next: Findings) => {
    findings = next
    for (const listener of listeners) listener()
  }
  const start = () => {
    const worker = makeWorker()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      const request: CheckRequest = { serial, content: draft.getSnapshot() }
      worker.postMessage(request)
    }
    const changed = () => {
      serial += 1
      if (findings.isCurrent) become({ ...findings, isCurrent: false })
      clearTimeout(timer)
      timer = setTimeout(ask, pauseMs)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.serial === serial) become(findingsOf(data.issues, findings))
    })
    const unsubscribe = draft.subscribe(changed)
    ask()
    return () => {
      unsubscribe()
      clearTimeout(timer)
      worker.terminate()
    }
  }
  return {
    getSnapshot: () => findings,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start,
  }
}
