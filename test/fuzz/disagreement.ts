import type { Evaluation } from '../../engine/evaluate.ts'
import { firstDifference } from '../../engine/first-difference.ts'

/** Two evaluations that should be the same and are not. */
export interface Disagreement {
  /** Which two: `compiled, everyone traced` against the reference, and so on. */
  readonly between: string
  readonly person: string | undefined
  readonly figure: string
  readonly believed: unknown
  readonly found: unknown
}

/** Where an evaluation first says something else than the one that is believed. */
export function differs(between: string, believed: Evaluation, found: Evaluation): Disagreement | undefined {
  // Most are the same text; only where not it is worth looking further.
  if (JSON.stringify(believed) === JSON.stringify(found)) return undefined
  if (believed.outcome === undefined || found.outcome === undefined) {
    return { between, person: undefined, figure: 'issues', believed: believed.issues, found: found.issues }
  }
  const difference = firstDifference(believed.outcome, found.outcome)
  if (difference === undefined) return undefined
  const { person, figure, a, b } = difference
  return { between, person, figure, believed: a, found: b }
}
