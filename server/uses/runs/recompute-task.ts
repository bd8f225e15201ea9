import {
  comparesPeople,
  compileScheme,
  type Difference,
  evaluate,
  firstDifference,
  type Outcome,
  type PersonOutcome,
} from '../../../engine/index.ts'
import type { Evaluators } from '../../evaluation/evaluate-with-both.ts'
import type { Task } from '../../threads/threads.ts'
import { addTotals } from './add-totals.ts'
import type { CohortToEvaluate, EvaluatedPerson } from './evaluation-task.ts'
import { figuresHash } from './figures-hash.ts'
import { peopleAtOnce, portionsOf } from './portions-of.ts'

/** What a run came to, as it is kept. */
export interface RunToRecompute extends CohortToEvaluate {
  readonly totals: Outcome['totals']
}

export type Recomputed =
  | { readonly done: number; readonly all: number }
  | {
      /** Where what is kept first says something else than what comes out. */
      readonly difference: Pick<Difference, 'person' | 'figure'> | undefined
      /** Of the figures as they are kept. */
      readonly givenHash: string
    }

/**
 * Evaluates everybody anew with the reference evaluator, and compares that with what is kept to the last figure. Results come as JSON of
 * lists of `EvaluatedPerson`, in the order of the people; portion by portion where nobody's outcome depends on others.
 */
export const recomputeRunTask: Task<'recompute-run'> = recomputeWith(evaluate)

/** The same by another evaluator, so that tests can plant a difference. */
export function recomputeWith(reference: Evaluators['reference']): Task<'recompute-run'> {
  return async function* ({ document, parameters, period, groups, totals }, texts) {
    const { parts: scheme } = compileScheme(document, { parameters })
    const size = comparesPeople(scheme) ? Number.POSITIVE_INFINITY : peopleAtOnce
    const [hash, all] = [figuresHash(groups), totals.people]
    let computed: Outcome['totals'] | undefined
    let difference: Difference | undefined
    for await (const portion of portionsOf<EvaluatedPerson>(texts, size)) {
      const people = portion.map(({ given }) => given)
      // As texts they take a quarter of the room.
      const kept = portion.splice(0).map(({ outcome }) => JSON.stringify(outcome))
      hash.add(people)
      const { outcome } = await reference(scheme, { format: 1, period, people, groups: [...groups] })
      difference = outcome === undefined ? nothingComesOut : differenceFrom(kept, outcome)
      if (outcome === undefined || difference !== undefined) break
      computed = addTotals(computed, outcome.totals)
      yield { done: computed.people, all }
    }
    difference ??= differenceInAll({ scheme: document.id, period }, computed, totals)
    yield {
      difference: difference && { person: difference.person, figure: difference.figure },
      givenHash: hash.digest(),
    }
  }
}

const nothingComesOut: Difference = { person: undefined, figure: 'status', a: undefined, b: undefined }

/** The first figure that is kept otherwise than it came out, person by person. */
function differenceFrom(kept: readonly string[], { people, ...whole }: Outcome): Difference | undefined {
  for (const [place, person] of people.entries()) {
    // JSON of the outcome of the same place.
    const other: PersonOutcome = JSON.parse(kept[place] ?? '{}')
    const found = firstDifference({ ...whole, people: [person] }, { ...whole, people: [other] })
    if (found !== undefined) return found
  }
  return undefined
}

/** The same of what everybody comes to. */
function differenceInAll(
  about: Pick<Outcome, 'scheme' | 'period'>,
  computed: Outcome['totals'] | undefined,
  kept: Outcome['totals'],
): Difference | undefined {
  if (computed === undefined) return nothingComesOut
  const whole = { format: 1, ...about, people: [] } as const
  return firstDifference({ ...whole, people: [], totals: computed }, { ...whole, people: [], totals: kept })
}
