import { add } from '../kernel/arithmetic.ts'
import { isNegative, minimum } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import type { Indicator } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'
import { least } from './least.ts'
import { lowestByScoring } from './lowest-by-scoring.ts'

/** The lowest total that can come; undefined: any, or it hangs on a blank of the template. */
export function lowestTotal(context: CheckContext): Decimal | undefined {
  const { raw, quantity } = context
  const low = lowestOfPeriods(context)
  const floor = quantity(raw.total?.floor)
  const limited = floor ?? low
  // A veto sets the total whatever its floor.
  const vetoed = (raw.vetoes ?? []).flatMap((veto) => (veto.score === undefined ? [] : [quantity(veto.score)]))
  return least([limited, ...vetoed])
}

/** Sums of smaller periods go below what one of them can come to. */
function lowestOfPeriods(context: CheckContext): Decimal | undefined {
  const low = lowestOfLevel(context, context.raw.indicators, '/indicators')
  const isSummed = (context.raw.rollUps ?? []).some(({ score }) => score === 'sum')
  return low !== undefined && isNegative(low) && isSummed ? undefined : low
}

/** A weighted mean is not below the lowest of what it is made of; added scores go below it by as much as they are negative. */
function lowestOfLevel(context: CheckContext, level: readonly Indicator[], path: string): Decimal | undefined {
  const lows = level.map((each, index) => lowestScore(context, each, `${path}/${index}`))
  if (lows.includes(undefined)) return undefined
  const known = lows as readonly Decimal[]
  const weighted = known.filter((_, index) => level[index]?.added !== true)
  const added = known.filter((low, index) => level[index]?.added === true && isNegative(low))
  return added.reduce(add, weighted.length === 0 ? zero : weighted.reduce(minimum))
}

function lowestScore(context: CheckContext, indicator: Indicator, path: string): Decimal | undefined {
  if (indicator.floor !== undefined) return context.quantity(indicator.floor)
  const low =
    indicator.scoring === undefined
      ? lowestOfLevel(context, indicator.children ?? [], `${path}/children`)
      : lowestByScoring(context, indicator.scoring, `${path}/scoring`)
  if (low === undefined || (isNegative(low) && indicator.rollUp === 'sum')) return undefined
  const cap = indicator.cap === undefined ? [] : [context.quantity(indicator.cap)]
  return least([low, ...cap, ...(indicator.whenMissing === 'zero' ? [zero] : [])])
}
