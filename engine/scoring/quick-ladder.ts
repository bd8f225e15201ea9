import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Sight } from '../model/sight.ts'
import { Gap } from '../model/value.ts'
import type { NumberOperand } from './number-operand.ts'

/**
 * The result of the first row that a value reaches, without rules and mostly without exact arithmetic: an estimate that lies
 * farther from every bound above it than it can be off is on the side where the exact value is. Anyone nearer to a bound, on it
 * above all, is compared exactly. `from` undefined: the open end. Undefined: no row, or no value.
 */
export function quickLadder(
  of: NumberOperand,
  from: readonly (Decimal | undefined)[],
  results: readonly Decimal[],
): (sight: Sight) => Decimal | undefined {
  const exact = (sight: Sight) => {
    sight.load(of.uses)
    return exactResult(from, results, of.value(sight.frame))
  }
  const { estimate } = of
  if (estimate === undefined) return exact
  // A bound is read as the nearest double, off by at most 2^-53 of it; open ends are far below everything.
  const bounds = Float64Array.from(from, (bound) =>
    bound === undefined ? Number.NEGATIVE_INFINITY : Number(toText(bound)),
  )
  const largest = bounds.reduce((most, bound) => (Number.isFinite(bound) ? Math.max(most, Math.abs(bound)) : most), 0)
  const marginOfBounds = largest * 2 ** -51
  return (sight) => {
    const value = estimate(sight.numbers, sight.error)
    // Twice what the estimate, and the subtraction below, may be off: that rounds by less than 2^-52 of the larger side.
    const margin = 2 * (sight.error[0] as number) + Math.abs(value) * 2 ** -51 + marginOfBounds
    for (let row = 0; row < bounds.length; row += 1) {
      const distance = value - (bounds[row] as number)
      if (distance > margin) return results[row]
      // Also where the estimate cannot tell: NaN is on no side.
      if (!(distance < -margin)) return exact(sight)
    }
    return exact(sight)
  }
}

function exactResult(
  from: readonly (Decimal | undefined)[],
  results: readonly Decimal[],
  value: Decimal | Gap,
): Decimal | undefined {
  if (value instanceof Gap) return undefined
  const row = from.findIndex((bound) => bound === undefined || compare(value, bound) >= 0)
  return results[row]
}
