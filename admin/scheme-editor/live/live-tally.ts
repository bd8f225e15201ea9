import type { PersonOutcome, RawPerson, RawScheme, RowHits } from '../../../engine/index.ts'
import type { CohortTotals } from './cohort-totals.ts'
import { limitTally } from './limit-tally.ts'
import type { LiveSummary, PersonShown } from './live-summary.ts'
import { changeOf, nothing } from './money.ts'
import { moveTally } from './move-tally.ts'
import type { PersonBefore } from './person-before.ts'
import { shortfallTally } from './shortfall-tally.ts'

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

/**
 * Adds up what a draft comes to for people, beside what the version in force does. Leaner than the server's previews: sums are those
 * of the evaluation itself, so that nothing is parsed for whoever gets what they got.
 */
export function liveTally(
  document: RawScheme,
  people: readonly RawPerson[],
  baseline: Baseline | undefined,
): LiveTally {
  const [moves, limits, shortfalls] = [moveTally(), limitTally(), shortfallTally()]
  const put = (outcome: PersonOutcome, place: number) => {
    const before = baseline?.people[place]
    const isOut = outcome.status === 'not-included'
    if (isOut && (before === undefined || before.standing.status === 'not-included')) return
    if (before !== undefined) moves.put(outcome.id, place, before, outcome)
    shortfalls.put(outcome, place)
    if (!isOut) limits.put(outcome, place, before)
  }
  const shownAt = (place: number) => personShown(people[place])
  const summary: LiveTally['summary'] = (totals, rowHits) => {
    const scale = Math.max(document.money.scale, baseline?.document.money.scale ?? 0)
    const compared = baseline && moves.result(scale, shownAt)
    return {
      currency: document.money.currency,
      people: totals.people,
      payout: changeOf(baseline?.totals.payout, totals.payout, scale),
      components: componentsOf(document, totals, baseline, scale),
      bands: bandsOf(document, totals, baseline),
      ...{ gains: [], losses: [] },
      ...compared,
      limits: limits.result(shownAt),
      shortfalls: shortfalls.result(shownAt),
      ...(rowHits && { tables: [...rowHits].map(([path, hits]) => ({ path, hits: [...hits] })) }),
    }
  }
  return { put, summary }
}

function personShown(person: RawPerson | undefined): PersonShown {
  const { id = '', name, department, post } = person ?? {}
  return {
    employee: id,
    ...(name !== undefined && { name }),
    ...(department !== undefined && { department }),
    ...(post !== undefined && { post }),
  }
}

function componentsOf(
  document: RawScheme,
  totals: CohortTotals,
  baseline: Baseline | undefined,
  scale: number,
): LiveSummary['components'] {
  const all = withGone(document.pay?.components ?? [], baseline?.document.pay?.components ?? [])
  return all.map(({ id, name }) => {
    const before = baseline && (baseline.totals.components.get(id) ?? nothing)
    return { id, name, ...changeOf(before, totals.components.get(id) ?? nothing, scale) }
  })
}

function bandsOf(document: RawScheme, totals: CohortTotals, baseline: Baseline | undefined): LiveSummary['bands'] {
  return withGone(document.bands?.rows ?? [], baseline?.document.bands?.rows ?? []).map(({ id, name }) => ({
    ...{ id, name },
    ...(baseline && { before: baseline.totals.bands.get(id) ?? 0 }),
    after: totals.bands.get(id) ?? 0,
  }))
}

/** Those of the draft, and then those that only the version in force has. */
function withGone<T extends { readonly id: string }>(own: readonly T[], others: readonly T[]): readonly T[] {
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...others.filter(({ id }) => !ids.has(id))]
}
