import { add, type Decimal, decimal, nothing, type Outcome, type PeopleCounts } from '../../../engine/index.ts'

type Totals = Outcome['totals']

/** Control totals of people who were evaluated portion by portion. */
export interface CohortTotals {
  readonly people: PeopleCounts
  readonly payout: Decimal
  readonly components: ReadonlyMap<string, Decimal>
  readonly bands: ReadonlyMap<string, number>
}

/** Adds the totals of portions up to those of everyone. */
export function addTotals(portions: readonly Totals[]): CohortTotals {
  const components = new Map<string, Decimal>()
  const bands = new Map<string, number>()
  for (const portion of portions) {
    for (const [id, sum] of Object.entries(portion.components)) {
      components.set(id, add(components.get(id) ?? nothing, decimal(sum)))
    }
    for (const [id, count] of Object.entries(portion.bands)) bands.set(id, (bands.get(id) ?? 0) + count)
  }
  const count = (of: (portion: Totals) => number) => portions.reduce((sum, portion) => sum + of(portion), 0)
  return {
    people: {
      people: count(({ people }) => people),
      complete: count(({ complete }) => complete),
      incomplete: count(({ incomplete }) => incomplete),
      invalid: count(({ invalid }) => invalid),
      notIncluded: count(({ notIncluded }) => notIncluded),
    },
    payout: portions.reduce((sum, { payout }) => add(sum, decimal(payout)), nothing),
    components,
    bands,
  }
}
