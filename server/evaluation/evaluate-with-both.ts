import {
  type Difference,
  type Evaluation,
  type EvaluationOptions,
  evaluate,
  evaluateCompiled,
  firstDifference,
  type RawFacts,
  type Scheme,
} from '../../engine/index.ts'

/** The two evaluators; those of the engine in life. */
export interface Evaluators {
  readonly reference: (scheme: Scheme, facts: RawFacts, options?: EvaluationOptions) => Promise<Evaluation>
  readonly compiled: (scheme: Scheme, facts: RawFacts, options?: EvaluationOptions) => Evaluation
}

export const engineEvaluators: Evaluators = { reference: evaluate, compiled: evaluateCompiled }

/** What the reference gives, and where the compiled evaluator first says something else: `a` the reference's figure, `b` the other's. */
export interface EvaluationOfBoth {
  readonly evaluation: Evaluation
  readonly disagreement: Difference | undefined
}

/** Evaluates everyone with both evaluators and compares them, calculations included where they are asked for. */
export async function evaluateWithBoth(
  scheme: Scheme,
  facts: RawFacts,
  options: EvaluationOptions = {},
  { reference, compiled }: Evaluators = engineEvaluators,
): Promise<EvaluationOfBoth> {
  const other = compiled(scheme, facts, options)
  const evaluation = await reference(scheme, facts, options)
  return { evaluation, disagreement: disagreementOf(evaluation, other) }
}

function disagreementOf({ outcome: a }: Evaluation, { outcome: b }: Evaluation): Difference | undefined {
  if (a !== undefined && b !== undefined) return firstDifference(a, b)
  const figure = 'status'
  return a === b ? undefined : { person: undefined, figure, a: a !== undefined, b: b !== undefined }
}
