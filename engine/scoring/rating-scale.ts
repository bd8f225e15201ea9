import { compare, maximum, minimum } from '../kernel/compare.ts'
import { type Decimal, decimal, parseDecimal, zero } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { RawRating } from '../model/raw/facts.ts'
import type { RatingsScoring } from '../model/raw/scheme.ts'
import { Gap } from '../model/value.ts'
import { undefinedFor } from './reason.ts'

/** What raters may give: levels with their scores, or numbers within a range. */
export interface RatingScale {
  read(rating: RawRating, rater: string, figure: string): ReadRating | Gap
}

export interface ReadRating {
  readonly score: Decimal
  /** What the rater gave, for the trace: a number, a level, or a level with the score chosen within it. */
  readonly given: string
  readonly by: string | undefined
}

/** Levels where the scheme names some; otherwise numbers from `min` (0 where absent) to `max` (no end where absent). */
export function compileScale(raw: RatingsScoring, path: string, compiling: Compiling): RatingScale {
  const levels = raw.levels?.map((level, index) => {
    const at = `${path}/levels/${index}`
    const score = compiling.quantity(`${at}/score`, level.score)
    const from = level.from === undefined ? score : compiling.quantity(`${at}/from`, level.from)
    return { level: level.level, score, min: minimum(from, score), max: maximum(from, score) }
  })
  if (levels !== undefined) return { read: (rating, rater, figure) => readLevel(levels, rating, rater, figure) }
  const min = raw.min === undefined ? zero : compiling.quantity(`${path}/min`, raw.min)
  const max = raw.max === undefined ? undefined : compiling.quantity(`${path}/max`, raw.max)
  return { read: (rating, rater, figure) => readWithin({ min, max }, rating, rater, figure) }
}

interface Range {
  readonly min: Decimal
  readonly max: Decimal | undefined
}
interface Level extends Range {
  readonly level: string
  readonly score: Decimal
}

function readLevel(levels: readonly Level[], rating: RawRating, rater: string, figure: string): ReadRating | Gap {
  const level = levels.find((each) => each.level === rating.level)
  if (level === undefined) {
    const allowed = levels.map((each) => each.level).join(', ')
    return undefinedFor('rating-level-unknown', figure, { rater, level: rating.level ?? '', allowed })
  }
  if (rating.rating === undefined) return { score: level.score, given: level.level, by: rating.by }
  const within = readWithin(level, rating, rater, figure)
  return within instanceof Gap ? within : { ...within, given: `${level.level} ${within.given}` }
}

function readWithin({ min, max }: Range, rating: RawRating, rater: string, figure: string): ReadRating | Gap {
  const score = readNumber(rating.rating)
  if (score === undefined) {
    return undefinedFor('rating-not-a-number', figure, { rater, rating: String(rating.rating ?? rating.level ?? '') })
  }
  if (compare(score, min) < 0 || (max !== undefined && compare(score, max) > 0)) {
    const params = { rater, rating: toText(score), min: toText(min), max: max === undefined ? '' : toText(max) }
    return undefinedFor('rating-out-of-range', figure, params)
  }
  return { score, given: toText(score), by: rating.by }
}

function readNumber(rating: RawRating['rating']): Decimal | undefined {
  if (typeof rating === 'number') return Number.isFinite(rating) ? decimal(rating) : undefined
  return rating === undefined ? undefined : parseDecimal(rating)
}
