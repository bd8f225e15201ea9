import type { Disagreement } from './disagreement.ts'
import type { FuzzCase } from './fuzz-case.ts'

/** What went wrong with a case: the evaluators disagree, the outcome cannot be right, or the engine threw. */
export interface Failure {
  /** A smaller case counts as the same failure where this is the same. */
  readonly kind: string
  readonly said: string
}

export function disagreed({ between, person, figure, believed, found }: Disagreement): Failure {
  const lines = [
    `${between}: ${figure} of ${person ?? 'the whole'} differs`,
    `  reference ${JSON.stringify(believed)}`,
    `  found     ${JSON.stringify(found)}`,
  ]
  return { kind: `disagreement ${between}`, said: lines.join('\n') }
}

/** The smallest case that was found, in full, and how to find it again. */
export function reportOf({ scheme, facts }: FuzzCase, failure: Failure, seed: number): string {
  const documents = [
    `scheme ${JSON.stringify(scheme, null, 1)}`,
    ...facts.map((each) => `facts ${JSON.stringify(each, null, 1)}`),
  ]
  return [failure.said, ...documents, `Repeat it with FUZZ_SEED=${seed}`].join('\n')
}
