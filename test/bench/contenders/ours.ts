import { evaluateEach, invariant, type RawFacts, type Scheme } from '../../../engine/index.ts'
import type { Contender } from '../contender.ts'

/** The engine as it serves previews and runs: no calculation is written down. */
export function ours(scheme: Scheme): Contender {
  return {
    id: 'ours',
    title: 'ours, compiled',
    isSlow: false,
    prepare: (facts: RawFacts) => (visit) => {
      const { issues } = evaluateEach(scheme, facts, visit)
      invariant(issues.length === 0, 'the facts of the benchmark are right')
    },
  }
}
