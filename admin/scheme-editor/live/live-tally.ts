import {
  limitTally,
  moneyChange,
  moveTally,
  nothing,
  type PersonBefore,
  type PersonOutcome,
  personShown,
  type RawPerson,
  type RawScheme,
  type RowHits,
  shortfallTally,
  type TalliedPeople,
  withGone,
} from '../../../engine/index.ts'
import type { CohortTotals } from './cohort-totals.ts'
import type { LiveSummary } from './live-summary.ts'
import { metTally } from './met-tally.ts'

/** The people by the version in force. */
export interface Baseline {
  readonly document: RawScheme
  readonly totals: CohortTotals
  readonly people: readonly PersonBefore[]
}

export interface LiveTally {
  put(outcome: PersonOutcome, place: number): void
  summary(totals: CohortTotals, rowHits: RowHits | undefined): Omit<LiveSummary, 'blanks' | 'despite' | 'notLoaded'>
}

/** People and reasons that are listed where nothing can be said of somebody. */
const mostShort = 50

/**
 * Adds up what a draft comes to for people, beside what the version in force does. Leaner than the server's previews: sums are those
 * of the evaluation itself, so that nothing is parsed for whoever gets what they got. People are told apart by their place: they are held in
 * the order of their ids.
 */
export function liveTally(
  document: RawScheme,
  people: readonly RawPerson[],
  baseline: Baseline | undefined,
  withRows: boolean,
): LiveTally {
  const byPlace: TalliedPeople<number> = {
    order: (a, b) => a - b,
    shown: (place) => personShown(people[place] ?? { id: '' }),
  }
  const [moves, limits, shortfalls] = [moveTally(byPlace), limitTally(byPlace), shortfallTally(byPlace, mostShort)]
  const met = metTally(document)
  const put = (outcome: PersonOutcome, place: number) => {
    const before = baseline?.people[place]
    const isOut = outcome.status === 'not-included'
    if (isOut && (before === undefined || before.status === 'not-included')) return
    if (before !== undefined) moves.put(place, before, outcome)
    shortfalls.put(place, outcome)
    if (withRows) met.put(outcome)
    if (!isOut) limits.put(place, outcome, before)
  }
  const summary: LiveTally['summary'] = (totals, rowHits) => {
    const scale = Math.max(document.money.scale, baseline?.document.money.scale ?? 0)
    return {
      currency: document.money.currency,
      people: totals.people,
      payout: moneyChange(baseline?.totals.payout, totals.payout, scale),
      components: componentsOf(document, totals, baseline, scale),
      bands: bandsOf(document, totals, baseline),
      ...{ gains: [], losses: [] },
      ...(baseline && moves.result(scale)),
      limits: limits.result(),
      shortfalls: shortfalls.result(),
      ...(withRows && { met: met.result() }),
      ...(rowHits && { tables: [...rowHits].map(([path, hits]) => ({ path, hits: [...hits] })) }),
    }
  }
  return { put, summary }
}

function componentsOf(
  document: RawScheme,
  totals: CohortTotals,
  baseline: Baseline | undefined,
  scale: number,
): LiveSummary['components'] {
  return withGone(document.pay?.components, baseline?.document.pay?.components).map(({ id, name }) => {
    const before = baseline && (baseline.totals.components.get(id) ?? nothing)
    return { id, name, ...moneyChange(before, totals.components.get(id) ?? nothing, scale) }
  })
}

function bandsOf(document: RawScheme, totals: CohortTotals, baseline: Baseline | undefined): LiveSummary['bands'] {
  return withGone(document.bands?.rows, baseline?.document.bands?.rows).map(({ id, name }) => ({
    ...{ id, name },
    ...(baseline && { before: baseline.totals.bands.get(id) ?? 0 }),
    after: totals.bands.get(id) ?? 0,
  }))
}
