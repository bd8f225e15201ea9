import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Estimator } from '../model/formula.ts'
import type { Ladder } from '../model/ladder.ts'
import type { Sight } from '../model/sight.ts'
import { Gap } from '../model/value.ts'
import type { NumberOperand } from './number-operand.ts'

/**
 * Finds the first row that a value reaches, without rules and mostly without exact arithmetic: an estimate that lies farther from
 * every bound above it than it can be off is on the side where the exact value is. Anyone nearer to a bound, on it above all, is
 * compared exactly. `from` undefined: the open end.
 */
export function quickLadder(
  of: NumberOperand,
  from: readonly (Decimal | undefined)[],
  results: readonly Decimal[],
): Ladder {
  const exactRow = (sight: Sight) => {
    sight.load(of.uses)
    return rowOf(from, of.value(sight.frame))
  }
  // A bound is read as the nearest double, off by at most 2^-53 of it; open ends are far below everything.
  const bounds = Float64Array.from(from, (bound) =>
    bound === undefined ? Number.NEGATIVE_INFINITY : Number(toText(bound)),
  )
  const largestBound = bounds.reduce(
    (most, bound) => (Number.isFinite(bound) ? Math.max(most, Math.abs(bound)) : most),
    0,
  )
  const ladder = { attainment: of.attainment, bounds, largestBound, results, exactRow }
  return { ...ladder, row: of.estimate === undefined ? exactRow : estimatedRow(of.estimate, ladder) }
}

function estimatedRow(estimate: Estimator, { bounds, largestBound, exactRow }: Omit<Ladder, 'row'>) {
  const marginOfBounds = largestBound * 2 ** -51
  return (sight: Sight): number => {
    const value = estimate(sight.numbers, sight.error)
    // Twice what the estimate, and the subtraction below, may be off: that rounds by less than 2^-52 of the larger side.
    const margin = 2 * (sight.error[0] as number) + Math.abs(value) * 2 ** -51 + marginOfBounds
    for (let row = 0; row < bounds.length; row += 1) {
      const distance = value - (bounds[row] as number)
      if (distance > margin) return row
      // Also where the estimate cannot tell: NaN is on no side.
      if (!(distance < -margin)) return exactRow(sight)
    }
    return exactRow(sight)
  }
}

function rowOf(from: readonly (Decimal | undefined)[], value: Decimal | Gap): number {
  if (value instanceof Gap) return -1
  return from.findIndex((bound) => bound === undefined || compare(value, bound) >= 0)
}
