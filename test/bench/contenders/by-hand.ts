import { evaluateInDoubles } from '../by-hand/doubles.ts'
import { evaluateEachByHand } from '../by-hand/exact.ts'
import type { Contender } from '../contender.ts'

/** Written for this one scheme, with the engine's own decimals. */
export const byHandExact: Contender = {
  id: 'by-hand-exact',
  title: 'by hand, exact decimals',
  isSlow: false,
  prepare: (facts) => (visit) => void evaluateEachByHand(facts, visit),
}

/** Written for this one scheme, in doubles. */
export const byHandDoubles: Contender = {
  id: 'by-hand-doubles',
  title: 'by hand, doubles',
  isSlow: false,
  prepare: (facts) => (visit) => evaluateInDoubles(facts, visit),
}
