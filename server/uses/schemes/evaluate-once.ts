import { type Evaluation, evaluateCompiled, type RawFacts, type Scheme } from '../../../engine/index.ts'
import type { Evaluators } from '../../evaluation/evaluate-with-both.ts'

/** The compiled evaluator alone, once for the same facts and without calculations: what comes out, where nobody doubts the evaluators. */
export function evaluateOnce(): Evaluators {
  const known = new WeakMap<RawFacts, Evaluation>()
  const compiled = (scheme: Scheme, facts: RawFacts): Evaluation => {
    const evaluation = known.get(facts) ?? evaluateCompiled(scheme, facts)
    known.set(facts, evaluation)
    return evaluation
  }
  return { compiled, reference: async (scheme, facts) => compiled(scheme, facts) }
}
