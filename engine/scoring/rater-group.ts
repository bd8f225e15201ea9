import { sum } from '../kernel/arithmetic.ts'
import { type Decimal, decimal, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { toText } from '../kernel/text.ts'
import type { RawRating } from '../model/raw/facts.ts'
import type { TraceEntry } from '../model/raw/outcome.ts'
import type { Id } from '../model/raw/scheme.ts'
import { Gap } from '../model/value.ts'
import { gapOf } from './gaps.ts'
import type { ReadRating, RatingScale } from './rating-scale.ts'
import { reasonFor } from './reason.ts'
import { sharesOfQuotient } from './shares.ts'
import { zeroReason } from './zero-reason.ts'

/** A group of raters with its weight. */
export interface RaterGroup {
  readonly rater: Id
  /** What people call it. */
  readonly name: string
  readonly weight: Decimal
  readonly posts: readonly Id[] | undefined
  readonly path: string
}

/** The ratings that one group gave to one person: their sum and number stand for the mean. */
export interface GroupRatings {
  readonly group: RaterGroup
  readonly sum: Decimal
  readonly count: Decimal
  readonly given: readonly ReadRating[]
}

/** The group's ratings among all of the person's: a Gap where one of them cannot be, undefined where there are none. */
export function readGroup(
  group: RaterGroup,
  ratings: readonly RawRating[],
  scale: RatingScale,
  figure: string,
): GroupRatings | Gap | undefined {
  const read = ratings
    .filter((rating) => rating.rater === group.rater)
    .map((rating) => scale.read(rating, group.name, figure))
  if (read.length === 0) return undefined
  const gap = gapOf(...read.filter((each) => each instanceof Gap))
  if (gap !== undefined) return gap
  const given = read as readonly ReadRating[]
  return { group, sum: sum(given.map((each) => each.score)), count: decimal(given.length), given }
}

/** A group that gave nothing and counts as 0. */
export function unratedGroup(group: RaterGroup): GroupRatings {
  return { group, sum: zero, count: decimal(1), given: [] }
}

/** The figure under which a trace shows the mean of one group. */
export function ratingFigure(figure: string, group: RaterGroup): string {
  return `${figure.replace(/^score:/, 'rating:')}:${group.rater}`
}

/** How the group's mean came about, rating by rating. */
export function traceGroup({ group, sum: total, count, given }: GroupRatings, figure: string): TraceEntry {
  const own = ratingFigure(figure, group)
  const shares = sharesOfQuotient(
    given.map((each) => each.score),
    count,
  )
  const inputs = given.map(({ given: value, by }, index) => ({
    figure: `${own}/${index}`,
    value,
    share: toText(shares[index] ?? zero),
    ...(by !== undefined && { source: by }),
  }))
  const mean = divide(total, count)
  const unrated = given.length > 0 ? undefined : reasonFor('rater-counted-zero', own, { raters: group.name })
  const reason = zeroReason(mean, unrated, own)
  const entry = { figure: own, stage: 'scores', how: 'ratings', path: group.path, inputs } as const
  return { ...entry, value: toText(mean), ...(reason && { reason }) }
}
