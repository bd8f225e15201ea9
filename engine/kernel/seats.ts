import type { Decimal } from './decimal.ts'
import { largestRemainder } from './largest-remainder.ts'
import { toWholeNumbers } from './whole-numbers.ts'

/**
 * Seats for `count` people in proportion to `percents` (0 or more, not all 0; usually 100 in all), by largest remainder: 100
 * people at 5, 10, 70, 10, 5 are 5, 10, 70, 10, 5. `ties` says who gets a seat where remainders are equal, the first or the
 * last of the list.
 */
export function seats(count: number, percents: readonly Decimal[], ties: 'first' | 'last'): number[] {
  const order = (left: number, right: number) => (ties === 'first' ? left - right : right - left)
  return largestRemainder(BigInt(count), toWholeNumbers(percents), order).map(Number)
}
