import type { Evaluation, EvaluationOptions, Outcome, RawFacts, Scheme } from '../../engine/index.ts'
import { engineEvaluators, type Evaluators, evaluateWithBoth } from '../evaluation/evaluate-with-both.ts'
import type { Context } from './context.ts'
import { EvaluatorsDiffer } from './evaluators-differ.ts'
import type { LoadedFacts } from './load-facts.ts'
import type { Printing } from './print/printing.ts'
import { progressBar } from './print/progress.ts'
import { warnOf } from './tally.ts'

/** The compiled evaluator is the usual one; the reference, on json-rules-engine, is believed in a dispute. */
export const evaluatorChoices = ['compiled', 'reference', 'both'] as const

export interface Asked {
  readonly evaluator: (typeof evaluatorChoices)[number]
  /** Whose calculation is written down. */
  readonly traced: string | undefined
  /** How a difference between the evaluators is named. */
  readonly printing: Printing
}

/**
 * Everyone's outcome, with the calculation of one person; undefined where the facts as a whole are wrong, which is printed.
 * Throws `EvaluatorsDiffer` where both are asked for and do not agree.
 */
export async function evaluateFacts(
  scheme: Scheme,
  loaded: LoadedFacts,
  asked: Asked,
  context: Context,
  evaluators: Evaluators = engineEvaluators,
): Promise<Outcome | undefined> {
  const progress = progressBar(loaded.facts.people.length, context)
  const options = { trace: asked.traced === undefined ? false : [asked.traced], onProgress: progress.show }
  try {
    // The compiled evaluator does not stop on its way: all it can tell is that it has begun and has ended.
    progress.show(0, 1)
    const { outcome, issues } = await evaluateBy(asked, scheme, loaded.facts, options, evaluators)
    progress.show(1, 1)
    progress.clear()
    warnOf(issues, loaded, loaded.file, context)
    return outcome
  } finally {
    progress.clear()
  }
}

async function evaluateBy(
  { evaluator, printing }: Asked,
  scheme: Scheme,
  facts: RawFacts,
  options: EvaluationOptions,
  evaluators: Evaluators,
): Promise<Evaluation> {
  if (evaluator !== 'both') return evaluators[evaluator](scheme, facts, options)
  const { evaluation, disagreement } = await evaluateWithBoth(scheme, facts, options, evaluators)
  if (disagreement !== undefined) throw new EvaluatorsDiffer(disagreement, printing)
  return evaluation
}
