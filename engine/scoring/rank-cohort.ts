import { compare } from '../kernel/compare.ts'
import { type Decimal, decimal } from '../kernel/decimal.ts'
import type { Cohort } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import type { Gap } from '../model/value.ts'
import { comparedWithin } from './compared-within.ts'

export interface Ranking {
  readonly within: Cohort
  readonly better: 'higher' | 'lower'
  /** shared: 1, 2, 2, 4 (default); dense: 1, 2, 2, 3. */
  readonly ties?: 'shared' | 'dense'
}

/**
 * Everyone's rank within the own cohort, one per subject in their order: 1 is the best, equal values share the better rank. A Gap
 * where the person's value is one, and for the whole cohort where anyone's value in it is one (missing: each such person).
 */
export function rankCohort(
  subjects: readonly Subject[],
  values: readonly (Decimal | Gap)[],
  ranking: Ranking,
  figure: string,
): readonly (Decimal | Gap)[] {
  return comparedWithin(subjects, values, ranking.within, figure, (all) =>
    rankWithin(all, ranking.better, ranking.ties).map((rank) => decimal(rank)),
  )
}

/** Ranks of values compared with one another: of 90, 80, 80, 70 (higher is better) 1, 2, 2, 4, or with dense ties 1, 2, 2, 3. */
export function rankWithin(
  values: readonly Decimal[],
  better: 'higher' | 'lower',
  ties: 'shared' | 'dense' = 'shared',
): readonly number[] {
  const direction = better === 'higher' ? -1 : 1
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => direction * compare(a.value, b.value))
  const ranks = new Array<number>(values.length)
  let rank = 0
  order.forEach(({ value, index }, place) => {
    const before = order[place - 1]
    if (before === undefined || compare(before.value, value) !== 0) rank = ties === 'dense' ? rank + 1 : place + 1
    ranks[index] = rank
  })
  return ranks
}
