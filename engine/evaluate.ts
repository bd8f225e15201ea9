import type { Scheme } from './compile/scheme.ts'
import { planFor } from './compiled/plan.ts'
import { runPlan } from './compiled/run-plan.ts'
import type { Issue } from './model/issue.ts'
import type { RawFacts } from './model/raw/facts.ts'
import type { Outcome } from './model/raw/outcome.ts'
import { compiledDecider } from './rules/compiled.ts'
import { referenceDecider } from './rules/reference.ts'
import { applyVetoes } from './stages/apply-vetoes.ts'
import { checkFacts } from './stages/check-facts.ts'
import { chooseParticipants } from './stages/choose-participants.ts'
import { computeFacts, computeMetrics } from './stages/compute-metrics.ts'
import type { Stages } from './stages/decide.ts'
import { drive, driveNow } from './stages/drive.ts'
import { expectFacts } from './stages/expect-facts.ts'
import { gatherRuns } from './stages/gather-runs.ts'
import { grade, rankTotals } from './stages/grade.ts'
import { loadFacts } from './stages/load-facts.ts'
import { loadPerson } from './stages/load-person.ts'
import { payPeople } from './stages/pay-people.ts'
import { takeEffect } from './stages/take-effect.ts'
import { totalScores } from './stages/total-scores.ts'
import { writeOutcome } from './stages/write-outcome.ts'

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

/** The story of a cohort: who is in, facts, scores, total, rank, band, rewards and penalties, pay, totals. */
function* story(
  scheme: Scheme,
  facts: RawFacts,
  traced: (id: string) => boolean,
  places?: readonly number[],
): Stages<Outcome> {
  const everyone = gatherRuns(scheme, facts, traced, places)
  const parts = everyone.flatMap((run) => [...run.parts.values()])
  for (const run of [...everyone, ...parts]) {
    loadPerson(scheme, run)
    loadFacts(scheme, run)
  }
  const runs = yield* chooseParticipants(scheme, everyone)
  const partsByPeriod = Map.groupBy(
    runs.flatMap((run) => [...run.parts.values()]),
    (part) => part.period,
  )
  for (const samePeriod of [...partsByPeriod.values(), runs]) computeFacts(scheme, samePeriod)
  for (const run of runs) expectFacts(scheme, run)
  yield* totalScores(scheme, runs)
  computeMetrics(scheme, 'scores', runs)
  computeMetrics(scheme, 'total', runs)
  const vetoedBands = yield* applyVetoes(scheme, runs)
  rankTotals(scheme, runs)
  computeMetrics(scheme, 'rank', runs)
  yield* grade(scheme, runs, vetoedBands)
  computeMetrics(scheme, 'band', runs)
  const effects = yield* takeEffect(scheme, runs)
  computeMetrics(scheme, 'consequences', runs)
  const payments = yield* payPeople(scheme, runs)
  return writeOutcome(scheme, facts, everyone, effects, payments)
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
  const outcome = await drive(story(scheme, facts, tracing(options)), referenceDecider(), onDecided)
  options.onProgress?.(all, all)
  return { outcome, issues }
}

/**
 * The same without json-rules-engine: a plan of closures made once per scheme, for previews and runs. Whoever it does not fit
 * (missing facts, vetoes, smaller periods, a trace asked for) goes through the stages as in `evaluate`.
 */
export function evaluateCompiled(scheme: Scheme, facts: RawFacts, options: EvaluationOptions = {}): Evaluation {
  const issues = checkFacts(scheme, facts)
  if (issues.length > 0) return { outcome: undefined, issues }
  const traced = tracing(options)
  const stageByStage = (some: RawFacts, places?: readonly number[]) =>
    driveNow(story(scheme, some, traced, places), compiledDecider())
  const plan = options.trace === true ? undefined : planFor(scheme, facts.period)
  return { outcome: plan === undefined ? stageByStage(facts) : runPlan(plan, facts, traced, stageByStage), issues }
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
