import {
  comparesPeople,
  evaluateEach,
  type Issue,
  type PersonBefore,
  personBefore,
  type PersonOutcome,
  type RowHits,
} from '../../../engine/index.ts'
import { caseOfPerson, type PersonAsCase } from './case-of-person.ts'
import { addTotals } from './cohort-totals.ts'
import { type CompiledDraft, compileDraft } from './compile-draft.ts'
import { type FiguresFor, figuresFor } from './figures-for.ts'
import type { ContentToEvaluate, HeldCohort } from './held-cohort.ts'
import { evaluateInPortions } from './in-portions.ts'
import type { LiveSummary } from './live-summary.ts'
import { type Baseline, liveTally } from './live-tally.ts'

export type DraftEvaluated =
  | { readonly kind: 'summary'; readonly summary: LiveSummary }
  /** What does not allow an evaluation: errors of the draft, or figures that do not fit it. */
  | { readonly kind: 'unfit'; readonly issues: readonly Issue[] }
  | { readonly kind: 'given-up' }

export interface EvaluateOptions {
  readonly withRows?: boolean
  readonly goesOn: (done: number) => Promise<boolean>
}

/** Evaluates drafts for the same people, see `draftEvaluator`. */
export interface DraftEvaluator {
  /** Evaluates the version in force; has to be done, where there is one, before drafts are compared with it. */
  compareWithVersion(goesOn: EvaluateOptions['goesOn']): Promise<DraftEvaluated | undefined>
  evaluate(content: ContentToEvaluate, options: EvaluateOptions): Promise<DraftEvaluated>
  /** The outcome of one person with every step of the calculation; undefined where there is no such person or no outcome. */
  explain(content: ContentToEvaluate, employee: string): PersonOutcome | undefined
  /** One person as a case of the content, see `caseOfPerson`. */
  caseOf(content: ContentToEvaluate, employee: string): PersonAsCase
}

/** Holds people and what the version in force comes to for them. */
export function draftEvaluator(cohort: HeldCohort): DraftEvaluator {
  const { head } = cohort
  const { period, against } = head
  const figures = figuresFor(cohort)
  let baseline: Baseline | undefined
  const compareWithVersion: DraftEvaluator['compareWithVersion'] = async (goesOn) => {
    if (against === undefined) return undefined
    const { scheme } = compileDraft(against)
    const people: PersonBefore[] = new Array(cohort.people.length)
    const visit = (outcome: PersonOutcome, place: number) => {
      people[place] = personBefore(outcome)
    }
    const asked = { scheme, period, figures: figures(against.document), visit, goesOn }
    const done = await evaluateInPortions(asked)
    if (done.kind !== 'totals') return done
    baseline = { document: against.document, totals: addTotals(done.totals), people }
    return undefined
  }
  const evaluate: DraftEvaluator['evaluate'] = async (content, { withRows = false, goesOn }) => {
    const { scheme, errors, blanks, despite } = compileDraft(content)
    if (errors.length > 0) return { kind: 'unfit', issues: errors }
    const rowHits: RowHits | undefined = withRows ? new Map() : undefined
    const tally = liveTally(content.document, cohort.people, baseline, withRows)
    const asked = { scheme, period, figures: figures(content.document), visit: tally.put, rowHits, goesOn }
    const done = await evaluateInPortions(asked)
    if (done.kind !== 'totals') return done
    const summary = tally.summary(addTotals(done.totals), rowHits)
    return { kind: 'summary', summary: { ...summary, blanks, despite, notLoaded: notLoaded(content, cohort) } }
  }
  const explain: DraftEvaluator['explain'] = (content, employee) => {
    const compiled = compileDraft(content)
    return compiled.errors.length > 0 ? undefined : explained(compiled, figures(content.document), period, employee)
  }
  const caseOf: DraftEvaluator['caseOf'] = (content, employee) =>
    caseOfPerson(content, figures(content.document), period, employee)
  return { compareWithVersion, evaluate, explain, caseOf }
}

function explained(
  { scheme }: CompiledDraft,
  { people, groups }: FiguresFor,
  period: string,
  employee: string,
): PersonOutcome | undefined {
  let found: PersonOutcome | undefined
  const keep = (outcome: PersonOutcome) => {
    if (outcome.id === employee) found = outcome
  }
  const some = comparesPeople(scheme) ? [...people] : people.filter(({ id }) => id === employee)
  evaluateEach(scheme, { format: 1, period, groups, people: some }, keep, { trace: [employee] })
  return found
}

/** Metrics of a content that nothing was looked up for. */
function notLoaded({ document }: ContentToEvaluate, { head }: HeldCohort): LiveSummary['notLoaded'] {
  const known = new Set(head.metrics)
  return document.metrics
    .filter(({ kind, id }) => kind === 'given' && !known.has(id))
    .map(({ id, name }) => ({ id, name }))
}
