import { rowLists } from './compile/row-lists.ts'
import type { Scheme } from './compile/scheme.ts'
import { planFor } from './compiled/plan.ts'
import { runPlan } from './compiled/run-plan.ts'
import type { Issue } from './model/issue.ts'
import type { RawFacts } from './model/raw/facts.ts'
import type { Outcome, PersonOutcome } from './model/raw/outcome.ts'
import type { RowHits } from './model/row-hits.ts'
import { compiledDecider } from './rules/compiled.ts'
import { referenceDecider } from './rules/reference.ts'
import { checkFacts } from './stages/check-facts.ts'
import { drive, driveNow } from './stages/drive.ts'
import { story } from './stages/story.ts'

export interface EvaluationOptions {
  /** Whose calculation is written down: everyone's, nobody's (default), or these people's. */
  readonly trace?: boolean | readonly string[]
  /** Called as decisions are made: how many of how many. */
  readonly onProgress?: (done: number, all: number) => void
}

/** `issues`: what is wrong with the facts as a whole; there is no outcome then. What is wrong with one person is in that person's outcome. */
export interface Evaluation {
  readonly outcome: Outcome | undefined
  readonly issues: readonly Issue[]
}

/** Evaluates a scheme for everyone in the facts, its conditions and tables by json-rules-engine: what is believed in a dispute. */
export async function evaluate(scheme: Scheme, facts: RawFacts, options: EvaluationOptions = {}): Promise<Evaluation> {
  const issues = checkFacts(scheme, facts)
  if (issues.length > 0) return { outcome: undefined, issues }
  const all = facts.people.length * decisionRounds(scheme)
  let done = 0
  const onDecided = (people: number) => {
    done = Math.min(done + people, all)
    options.onProgress?.(done, all)
  }
  const watching = { isTraced: tracing(options), rowHits: undefined }
  const outcome = await drive(story(scheme, facts, watching), referenceDecider(), onDecided)
  options.onProgress?.(all, all)
  return { outcome, issues }
}

/**
 * The same without json-rules-engine: a plan of closures made once per scheme, for previews and runs. Whoever it does not fit
 * (missing facts, vetoes, smaller periods, a trace asked for) goes through the stages as in `evaluate`.
 */
export function evaluateCompiled(scheme: Scheme, facts: RawFacts, options: EvaluationOptions = {}): Evaluation {
  const people = new Array<PersonOutcome>(facts.people.length)
  const keep = (outcome: PersonOutcome, index: number) => {
    people[index] = outcome
  }
  const { totals, issues } = evaluateEach(scheme, facts, keep, options)
  return { outcome: totals && { format: 1, scheme: scheme.raw.id, period: facts.period, people, totals }, issues }
}

export interface EachOptions extends EvaluationOptions {
  /**
   * Where it is counted how many people took each row of each list of rows: tables of scores and points, levels, bands, pay tables,
   * tiers. By the JSON pointer of the list in the document (`/bands/rows`), one number per row, zeros too; what is there already is
   * added to. The same as counting `row` over everyone's trace: tiers by record count records, indicators of a shorter cycle its periods.
   */
  readonly rowHits?: RowHits
}

/** `totals` undefined: nothing was evaluated, for these reasons. */
export interface EachEvaluation {
  readonly totals: Outcome['totals'] | undefined
  readonly issues: readonly Issue[]
}

/**
 * The outcomes of `evaluateCompiled`, each handed to `visit` once and not kept: whoever adds up or writes away needs no room for all of
 * them. `index` is the person's place in the facts; they do not come in that order. Where nothing compares people, each comes as soon
 * as it is there.
 */
export function evaluateEach(
  scheme: Scheme,
  facts: RawFacts,
  visit: (outcome: PersonOutcome, index: number) => void,
  options: EachOptions = {},
): EachEvaluation {
  const issues = checkFacts(scheme, facts)
  if (issues.length > 0) return { totals: undefined, issues }
  const { rowHits } = options
  if (rowHits !== undefined) addRows(scheme, rowHits)
  const watching = { isTraced: tracing(options), rowHits }
  const stageByStage = (some: RawFacts, places?: readonly number[]) =>
    driveNow(story(scheme, some, watching, places), compiledDecider())
  const plan = options.trace === true ? undefined : planFor(scheme, facts.period)
  return { totals: runPlan(plan, facts, { ...watching, visit, stageByStage }), issues }
}

/** A row that nobody takes is counted with zero. */
function addRows(scheme: Scheme, rowHits: RowHits): void {
  for (const { path, length } of rowLists(scheme)) {
    if (!rowHits.has(path)) rowHits.set(path, new Array<number>(length).fill(0))
  }
}

function tracing({ trace }: EvaluationOptions): (id: string) => boolean {
  if (typeof trace !== 'object') return () => trace === true
  const traced = new Set(trace)
  return (id) => traced.has(id)
}

/** How often people are put before the evaluator, at most: once a stage with conditions, twice a component. */
function decisionRounds(scheme: Scheme): number {
  return 5 + 2 * scheme.components.length
}
