import {
  comparesPeople,
  evaluateEach,
  type Issue,
  type Outcome,
  type PersonOutcome,
  type RawFacts,
  type RawPerson,
  type RowHits,
  type Scheme,
} from '../../../engine/index.ts'
import type { FiguresFor } from './figures-for.ts'

export interface Portioned {
  readonly scheme: Scheme
  readonly period: string
  readonly figures: FiguresFor
  readonly visit: (outcome: PersonOutcome, place: number) => void
  readonly rowHits?: RowHits | undefined
  /** Gives way to whatever else waits, and tells whether to go on. */
  readonly goesOn: (done: number) => Promise<boolean>
}

export type PortionsEvaluated =
  | { readonly kind: 'totals'; readonly totals: readonly Outcome['totals'][] }
  | { readonly kind: 'unfit'; readonly issues: readonly Issue[] }
  | { readonly kind: 'given-up' }

/** A portion takes a few milliseconds: so long at most does a newer change wait. */
const portionSize = 500

/** Evaluates people portion by portion; all at once where anybody's outcome depends on the others. */
export async function evaluateInPortions(asked: Portioned): Promise<PortionsEvaluated> {
  const { figures, scheme, goesOn } = asked
  const { people } = figures
  const size = comparesPeople(scheme) ? people.length : portionSize
  const totals: Outcome['totals'][] = []
  for (let from = 0; from < people.length; from += size) {
    const portion = people.length <= size ? people : people.slice(from, from + size)
    const { totals: sums, issues } = evaluatePortion(asked, portion, from)
    if (sums === undefined) return { kind: 'unfit', issues }
    totals.push(sums)
    if (!(await goesOn(Math.min(from + size, people.length)))) return { kind: 'given-up' }
  }
  return { kind: 'totals', totals }
}

function evaluatePortion(
  { scheme, period, figures, visit, rowHits }: Portioned,
  people: readonly RawPerson[],
  from: number,
) {
  const facts: RawFacts = { format: 1, period, groups: figures.groups, people: [...people] }
  return evaluateEach(
    scheme,
    facts,
    (outcome, index) => visit(outcome, from + index),
    rowHits === undefined ? {} : { rowHits },
  )
}
