import type { Issue, RawScheme } from '../../../engine/index.ts'
import { numbersIn } from '../checks/numbers-in.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import type { JsonObject } from '../draft/json.ts'
import { type DraftEvaluator, draftEvaluator } from './evaluate-draft.ts'
import type { PersonAsCase } from './case-of-person.ts'
import type { CohortHead, ContentToEvaluate } from './held-cohort.ts'
import type { FromWorker, LoadedHead, ToWorker } from './live-messages.ts'
import { FiguresRefused, readFigures } from './read-figures.ts'

/** What a session needs of where it runs. */
export interface Surroundings {
  readonly post: (message: FromWorker) => void
  readonly linesOf: (path: string, language: string, signal: AbortSignal) => AsyncIterable<string>
  /** What is wrong with the form of a document; nothing else can be told of it then. */
  readonly formIssues: (document: JsonObject) => readonly Issue[]
  readonly giveWay: () => Promise<void>
  readonly nowMs: () => number
}

type Asked<Kind extends ToWorker['kind']> = Extract<ToWorker, { readonly kind: Kind }>

/** What the worker does with each message: it holds the people that were loaded last, and answers the newest question about them. */
export function liveSession({
  post,
  linesOf,
  formIssues,
  giveWay,
  nowMs,
}: Surroundings): (message: ToWorker) => Promise<void> {
  let held: { readonly load: number; readonly evaluator: DraftEvaluator } | undefined
  let loading: { readonly load: number; readonly controller: AbortController } | undefined
  let newest = 0

  const load = async ({ load: number, path, language }: Asked<'load'>) => {
    loading?.controller.abort()
    const controller = new AbortController()
    loading = { load: number, controller }
    held = undefined
    const isWanted = () => loading?.load === number
    const progress = (done: number, all: number) => {
      if (isWanted()) post({ kind: 'loading', load: number, done, all })
    }
    try {
      const cohort = await readFigures(linesOf(path, language, controller.signal), progress)
      const evaluator = draftEvaluator(cohort)
      const unfit = await evaluator.compareWithVersion(() => giveWay().then(isWanted))
      if (!isWanted()) return
      held = { load: number, evaluator }
      const isCompared = cohort.head.against !== undefined && unfit === undefined
      post({ kind: 'loaded', load: number, head: loadedHead(cohort.head), isCompared })
    } catch (error) {
      if (!isWanted()) return
      if (!(error instanceof FiguresRefused)) throw error
      post({ kind: 'refused', load: number, status: error.status, message: error.message })
    }
  }

  const evaluate = async ({ turn, content, withRows }: Asked<'evaluate'>) => {
    if (held === undefined) return
    newest = turn
    const { load: number, evaluator } = held
    const startedMs = nowMs()
    const form = formIssues(content.document)
    if (form.length > 0) return post({ kind: 'unfit', turn, issues: form })
    const goesOn = () => giveWay().then(() => newest === turn && held?.load === number)
    const done = await evaluator.evaluate(contentOf(content), { withRows, goesOn })
    if (done.kind === 'unfit') post({ kind: 'unfit', turn, issues: done.issues })
    if (done.kind !== 'summary') return
    post({ kind: 'evaluated', turn, load: number, summary: done.summary, tookMs: nowMs() - startedMs })
  }

  return async (message) => {
    if (message.kind === 'load') return load(message)
    if (message.kind === 'evaluate') return evaluate(message)
    const { employee, content } = message
    const form = formIssues(content.document)
    if (message.kind === 'as-case') {
      const unfit: PersonAsCase = form.length > 0 ? { kind: 'unfit', issues: form } : { kind: 'nobody' }
      const answer = form.length > 0 ? unfit : (held?.evaluator.caseOf(contentOf(content), employee) ?? unfit)
      return post({ kind: 'as-case', ask: message.ask, answer })
    }
    const outcome = form.length === 0 ? held?.evaluator.explain(contentOf(content), employee) : undefined
    post({ kind: 'explained', turn: message.turn, employee, outcome })
  }
}

/** A draft whose form was looked at. */
function contentOf({ document, parameters }: DraftContent): ContentToEvaluate {
  return { document: document as unknown as RawScheme, parameters: numbersIn(parameters) }
}

function loadedHead({ groups: _, metrics: __, against, ...head }: CohortHead): LoadedHead {
  return { ...head, ...(against && { against: against.id }) }
}
