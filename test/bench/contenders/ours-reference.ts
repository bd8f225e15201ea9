import { evaluate, invariant, type RawFacts, type Scheme } from '../../../engine/index.ts'
import type { Contender } from '../contender.ts'

/** The engine with its conditions and tables in json-rules-engine, as it checks a period before it is locked. */
export function oursReference(scheme: Scheme): Contender {
  return {
    id: 'ours-reference',
    title: 'ours, reference',
    isSlow: true,
    isSmallOnly: true,
    prepare: (facts: RawFacts) => async (visit) => {
      const { outcome } = await evaluate(scheme, facts)
      invariant(outcome !== undefined, 'the facts of the benchmark are right')
      outcome.people.forEach((person) => {
        visit(person)
      })
    },
  }
}
