import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CheckAnswer, CheckRequest } from '../../../../admin/scheme-editor/checks/check-worker.ts'
import { type CheckWorker, createDraftChecks } from '../../../../admin/scheme-editor/checks/draft-checks.ts'
import { createDraftStore } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import { issue } from '../../../../engine/index.ts'

const empty = issue('text-empty', 'error', '/document/name', {})

/** Checks whose thread the test plays. */
function checking() {
  const draft = createDraftStore({ document: { name: 'a' }, parameters: {} })
  const asked: CheckRequest[] = []
  const workers: { target: EventTarget; isEnded: boolean }[] = []
  const checks = createDraftChecks(draft, () => {
    const own = { target: new EventTarget(), isEnded: false }
    workers.push(own)
    return {
      postMessage: (request: CheckRequest) => asked.push(request),
      addEventListener: own.target.addEventListener.bind(own.target),
      terminate: () => {
        own.isEnded = true
      },
    } as CheckWorker
  })
  const answer = (data: CheckAnswer) => workers.at(-1)?.target.dispatchEvent(new MessageEvent('message', { data }))
  return {
    ...{ draft, checks, asked, workers, answer },
    name: (value: string) => draft.edit([{ at: '/document/name', do: 'set', value }]),
    found: (issues = [empty], isFormWrong = true) =>
      answer({ kind: 'found', serial: asked.at(-1)?.serial ?? -1, depth: 'quick', issues, isFormWrong }),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createDraftChecks()', () => {
  test('says of the newest content alone what was found, and what its form is', () => {
    const { checks, draft, name, found, answer } = checking()
    checks.start()
    expect(checks.formOf(draft.getSnapshot())).toBe('unknown')
    found()
    expect(checks.getSnapshot()).toMatchObject({ issues: [empty], isCurrent: true, isFormWrong: true })
    expect(checks.formOf(draft.getSnapshot())).toEqual(empty)
    const older = draft.getSnapshot()
    name('b')
    expect(checks.formOf(draft.getSnapshot())).toBe('unknown')
    answer({ kind: 'found', serial: 0, depth: 'full', issues: [], isFormWrong: false })
    expect(checks.getSnapshot().isCurrent).toBe(false)
    vi.advanceTimersByTime(150)
    found([], false)
    expect(checks.formOf(draft.getSnapshot())).toBeUndefined()
    expect(checks.formOf(older)).toBe('unknown')
  })

  test('says what came of the cases of the newest content alone, and of which it was', () => {
    const { checks, name, answer, asked } = checking()
    const run = { state: 'green', deviations: [], people: [], issues: [] } as const
    const ran = (serial = asked.at(-1)?.serial ?? -1) => answer({ kind: 'cases', serial, runs: [run] })
    checks.start()
    expect(checks.getCaseRuns()).toEqual({ runs: [], isCurrent: false })
    ran()
    expect(checks.getCaseRuns()).toEqual({ runs: [run], isCurrent: true })
    name('b')
    expect(checks.getCaseRuns()).toEqual({ runs: [run], isCurrent: false })
    ran(0)
    expect(checks.getCaseRuns().isCurrent).toBe(false)
    vi.advanceTimersByTime(150)
    ran()
    expect(checks.getCaseRuns().isCurrent).toBe(true)
  })

  test('says that it has failed where its thread throws or ends, holds nothing back then, and tries again', () => {
    const { checks, draft, found, answer, asked, workers } = checking()
    checks.start()
    found()
    answer({ kind: 'failed', serial: 0 })
    expect(checks.getSnapshot()).toMatchObject({ issues: [empty], isCurrent: false, hasFailed: true })
    expect(checks.formOf(draft.getSnapshot())).toBeUndefined()
    expect(workers[0]?.isEnded).toBe(true)
    checks.again()
    expect(workers).toHaveLength(2)
    expect(asked).toHaveLength(2)
    expect(checks.getSnapshot().hasFailed).toBe(false)
    workers[1]?.target.dispatchEvent(new Event('error'))
    expect(checks.getSnapshot().hasFailed).toBe(true)
  })

  test('looks again by itself at the next change, and no more once it was ended', () => {
    const { checks, name, answer, asked, workers } = checking()
    const stop = checks.start()
    answer({ kind: 'failed', serial: 0 })
    name('b')
    vi.advanceTimersByTime(150)
    expect(asked).toHaveLength(2)
    expect(checks.getSnapshot().hasFailed).toBe(false)
    stop()
    name('c')
    vi.advanceTimersByTime(1000)
    expect(asked).toHaveLength(2)
    expect(workers.every(({ isEnded }) => isEnded)).toBe(true)
  })
})
