import type { Issue, PersonOutcome } from '../../../engine/index.ts'
import type { DraftContent, DraftStore } from '../draft/draft-store.ts'
import type { PersonAsCase } from './case-of-person.ts'
import type { FromWorker, LoadedHead, ToWorker } from './live-messages.ts'
import type { LiveSummary } from './live-summary.ts'

/** What the panel shows. */
export interface LiveState {
  readonly stage: 'nothing' | 'loading' | 'ready' | 'refused' | 'broken'
  /** Of the people that are being loaded. */
  readonly progress: { readonly done: number; readonly all: number }
  /** The people that are held. */
  readonly head: LoadedHead | undefined
  readonly refusal: { readonly status: number; readonly message: string } | undefined
  /** What the draft came to when it could be evaluated last. */
  readonly summary: LiveSummary | undefined
  /** Milliseconds that the worker took for it. */
  readonly tookMs: number | undefined
  /** The draft has changed since, and its figures are on their way. */
  readonly isBehind: boolean
  /** What keeps the draft, as it is now, from being evaluated. */
  readonly issues: readonly Issue[]
  /** Somebody whose calculation is looked at; `outcome` is undefined until it has come, `null` where nothing can be said. */
  readonly sheet: { readonly employee: string; readonly outcome: PersonOutcome | null | undefined } | undefined
}

export interface LiveStoreParts {
  readonly draft: Pick<DraftStore, 'getSnapshot' | 'subscribe'>
  readonly send: (message: ToWorker) => void
  /** Calls back before the next picture is drawn. */
  readonly nextFrame: (callback: () => void) => void
}

/** The live preview of one draft, see `createLiveStore`. */
export interface LiveStore {
  getSnapshot(): LiveState
  subscribe(listener: () => void): () => void
  /** Loads people by a path of the API; their figures follow the draft from then on. */
  load(path: string, language: string): void
  /** Has it counted how many people take each row of a table, until what this gives is called by all who asked. */
  countRows(): () => void
  /** Opens the calculation of somebody, or closes it. */
  look(employee: string | undefined): void
  /** Somebody as a case of the draft as it is now. */
  caseOf(employee: string): Promise<PersonAsCase>
  /** What the worker says. */
  receive(message: FromWorker): void
  close(): void
}

const start: LiveState = {
  ...{ stage: 'nothing', progress: { done: 0, all: 0 }, head: undefined, refusal: undefined, summary: undefined },
  ...{ tookMs: undefined, isBehind: false, issues: [], sheet: undefined },
}

/** An evaluation that takes no longer is waited for: while a hand is moving a weight, ending each one would show none of them. */
const patienceMs = 250

/**
 * Asks for the figures of a draft whenever it changes, once a picture at most, and keeps the newest answer. A change that comes while a
 * long evaluation is under way ends that one.
 */
export function createLiveStore({ draft, send, nextFrame }: LiveStoreParts): LiveStore {
  let state = start
  let [load, turn, answered, asks] = [0, 0, 0, 0]
  let [counting, isPlanned, isClosed] = [0, false, false]
  let asked: DraftContent | undefined
  const waiting = new Map<number, (answer: PersonAsCase) => void>()
  const listeners = new Set<() => void>()
  const become = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const ask = () => {
    isPlanned = false
    const isWaiting = turn > answered && (state.tookMs ?? 0) <= patienceMs
    if (isClosed || state.stage !== 'ready' || isWaiting) return
    const { document, parameters } = draft.getSnapshot()
    if (asked?.document === document && asked.parameters === parameters) return
    asked = { document, parameters }
    turn += 1
    send({ kind: 'evaluate', turn, content: asked, withRows: counting > 0 })
    if (state.sheet !== undefined) send({ kind: 'explain', turn, content: asked, employee: state.sheet.employee })
    become({ isBehind: true })
  }
  const plan = () => {
    if (isPlanned) return
    isPlanned = true
    nextFrame(ask)
  }
  const askAnew = () => {
    asked = undefined
    plan()
  }
  const settle = (message: Extract<FromWorker, { readonly turn: number }>, change: Partial<LiveState>) => {
    if (message.turn < answered || message.turn > turn) return
    answered = message.turn
    become({ ...change, isBehind: turn > answered })
    plan()
  }
  const receive = (message: FromWorker) => {
    if (isClosed || ('load' in message && message.load !== load)) return
    switch (message.kind) {
      case 'loading':
        return become({ progress: { done: message.done, all: message.all } })
      case 'loaded':
        become({ stage: 'ready', head: message.head })
        return askAnew()
      case 'broken':
        return become({ ...start, stage: 'broken' })
      case 'refused':
        return become({ stage: 'refused', refusal: { status: message.status, message: message.message } })
      case 'evaluated':
        return settle(message, { summary: message.summary, tookMs: message.tookMs, issues: [] })
      case 'unfit':
        return settle(message, { issues: message.issues })
      case 'explained':
        if (message.employee !== state.sheet?.employee) return
        return become({ sheet: { employee: message.employee, outcome: message.outcome ?? null } })
      case 'as-case':
        waiting.get(message.ask)?.(message.answer)
        waiting.delete(message.ask)
    }
  }
  const unsubscribe = draft.subscribe(plan)
  return {
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load: (path, language) => {
      load += 1
      answered = turn
      become({ ...start, stage: 'loading' })
      send({ kind: 'load', load, path, language })
    },
    countRows: () => {
      counting += 1
      if (counting === 1) askAnew()
      return () => {
        counting -= 1
      }
    },
    look: (employee) => {
      become({ sheet: employee === undefined ? undefined : { employee, outcome: undefined } })
      if (employee === undefined) return
      const { document, parameters } = draft.getSnapshot()
      send({ kind: 'explain', turn, content: { document, parameters }, employee })
    },
    caseOf: (employee) =>
      new Promise((resolve) => {
        const { document, parameters } = draft.getSnapshot()
        asks += 1
        waiting.set(asks, resolve)
        send({ kind: 'as-case', ask: asks, content: { document, parameters }, employee })
      }),
    receive,
    close: () => {
      isClosed = true
      unsubscribe()
    },
  }
}
