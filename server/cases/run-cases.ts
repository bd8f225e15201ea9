import {
  compareOutcome,
  compileScheme,
  type Deviation,
  type Difference,
  type Id,
  type Issue,
  type RawCase,
  type RawCases,
  type RawScheme,
} from '../../engine/index.ts'
import { engineEvaluators, type Evaluators, evaluateWithBoth } from '../evaluation/evaluate-with-both.ts'

export interface CaseResult {
  readonly id: Id
  readonly name: string
  readonly hasPassed: boolean
  /** What came out otherwise than expected. */
  readonly differences: readonly Deviation[]
  /** Why the case could not be evaluated, or what was wrong with its facts. */
  readonly issues: readonly Issue[]
  /** Where the compiled evaluator first says something else than the reference, which is an error of the program. */
  readonly disagreement: Difference | undefined
}

/**
 * Evaluates every case of a scheme with both evaluators and compares what the case names. A case fails too where the evaluators
 * differ, in the outcome or in a calculation. Cases are independent of each other, in any order.
 */
export async function runCases(
  raw: RawScheme,
  cases: RawCases,
  evaluators: Evaluators = engineEvaluators,
): Promise<readonly CaseResult[]> {
  return Promise.all(
    cases.cases.map((each) => runCase(raw, each, { ...cases.parameters, ...each.parameters }, evaluators)),
  )
}

async function runCase(
  raw: RawScheme,
  one: RawCase,
  parameters: Readonly<Record<Id, number>>,
  evaluators: Evaluators,
): Promise<CaseResult> {
  const { id, name, period, people, groups, expect } = one
  const failed = { id, name, hasPassed: false, differences: [], disagreement: undefined }
  const { scheme, issues } = compileScheme(raw, { parameters })
  if (scheme === undefined) return { ...failed, issues }
  const facts = { format: 1 as const, period, people, ...(groups && { groups }) }
  const quick = await evaluateWithBoth(scheme, facts, {}, evaluators)
  const { outcome, issues: wrong } = quick.evaluation
  // Where a calculation is asked for the compiled evaluator may go another way.
  const { disagreement } = quick.disagreement
    ? quick
    : await evaluateWithBoth(scheme, facts, { trace: true }, evaluators)
  if (outcome === undefined) return { ...failed, issues: wrong, disagreement }
  const differences = compareOutcome(expect, outcome)
  const hasPassed = differences.length === 0 && disagreement === undefined
  return { id, name, hasPassed, differences, issues: wrong, disagreement }
}
