import { absolute, add, multiply, negate, subtract } from '../kernel/arithmetic.ts'
import { isNegative } from '../kernel/compare.ts'
import { type Decimal, one, zero } from '../kernel/decimal.ts'
import { shift } from '../kernel/shift.ts'
import type { CompletionScoring, EventsScoring, RatingsScoring, Scoring } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'
import { least } from './least.ts'

/** The lowest score that a scoring method can give; undefined: any, or it hangs on a blank of the template. */
export function lowestByScoring(context: CheckContext, scoring: Scoring, path: string): Decimal | undefined {
  const { quantity, parts } = context
  switch (scoring.kind) {
    case 'completion':
      return lowestOfCompletion(context, scoring, path)
    case 'steps':
    case 'rank':
      return least(scoring.rows.map((row) => quantity(row.score)))
    case 'interpolated':
      return scoring.beyond === 'extend' ? undefined : least(scoring.points.map((point) => quantity(point.score)))
    case 'levels':
      return least(scoring.levels.map((level) => quantity(level.score)))
    case 'ratings':
      return lowestOfRatings(context, scoring)
    case 'events':
      return lowestOfEvents(context, scoring)
    case 'yes-no':
      return least([quantity(scoring.yes), quantity(scoring.no)])
    case 'formula':
      return least([
        parts.formulas.get(`${path}/formula`)?.range?.low,
        ...(scoring.whenUndefined === undefined ? [] : [quantity(scoring.whenUndefined.value)]),
      ])
  }
}

/** An attainment is at least 0 unless the actual may be negative or what lies over the target counts against it without end. */
function lowestOfCompletion(
  { quantity, parts }: CheckContext,
  { better, full, under, whenZero }: CompletionScoring,
  path: string,
): Decimal | undefined {
  const low = parts.formulas.get(`${path}/actual`)?.range?.low
  if (better === 'lower-linear' || low === undefined || isNegative(low)) return undefined
  const points = under === undefined ? zero : quantity(under)
  const whole = quantity(full)
  if (points === undefined || whole === undefined) return undefined
  const none = under === undefined ? least([zero, whole]) : subtract(whole, shift(points, 2))
  return least([none, ...(typeof whenZero === 'object' ? [quantity(whenZero.score)] : [])])
}

function lowestOfRatings({ quantity }: CheckContext, scoring: RatingsScoring): Decimal | undefined {
  const { levels, min, times, whenRaterMissing } = scoring
  const low =
    levels === undefined
      ? min === undefined
        ? zero
        : quantity(min)
      : least(levels.flatMap(({ score, from }) => [quantity(score), ...(from === undefined ? [] : [quantity(from)])]))
  const factor = times === undefined ? one : quantity(times)
  if (low === undefined || factor === undefined || isNegative(factor)) return undefined
  return least([multiply(low, factor), ...(whenRaterMissing === 'zero' ? [zero] : [])])
}

/** Rows that deduct without a most have no end. */
function lowestOfEvents({ quantity }: CheckContext, { start, events }: EventsScoring): Decimal | undefined {
  return events.reduce<Decimal | undefined>((low, { each, most }) => {
    const points = quantity(each)
    if (low === undefined || points === undefined) return undefined
    if (!isNegative(points)) return low
    const limit = most === undefined ? undefined : quantity(most)
    return limit && add(low, negate(absolute(limit)))
  }, quantity(start))
}
