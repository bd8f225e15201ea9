import { negate } from './arithmetic.ts'
import { canonical } from './canonical.ts'
import { compare, isNegative } from './compare.ts'
import { type Decimal, fromBigInt, zero } from './decimal.ts'
import { invariant } from './invariant.ts'
import { largestRemainder } from './largest-remainder.ts'
import { widen } from './powers-of-ten.ts'
import { toWholeNumbers } from './whole-numbers.ts'

/** Order of two parts, given by their indexes: negative where the left one comes first. */
export type PartOrder = (left: number, right: number) => number
const byIndex: PartOrder = (left, right) => left - right

/**
 * Splits `total`, which has at most `scale` decimals, in proportion to `shares` into parts of that scale which add up to it
 * exactly: 100.00 among three equal shares is 33.34, 33.33, 33.33. Each part is less than one unit from its exact value; the
 * units left over go to the largest remainders, of equal ones to the larger share, of equal shares to the first in `order`.
 * A negative total is split as its opposite. Shares are 0 or more and their sum is more than 0.
 */
export function allocate(
  total: Decimal,
  shares: readonly Decimal[],
  scale: number,
  order: PartOrder = byIndex,
): Decimal[] {
  if (isNegative(total)) return allocate(negate(total), shares, scale, order).map(negate)
  const units = canonical(total)
  invariant(units.scale <= scale, `the total has more than ${scale} decimals`)
  const weights = toWholeNumbers(shares)
  const ties: PartOrder = (left, right) => compare(shares[right] ?? zero, shares[left] ?? zero) || order(left, right)
  const parts = largestRemainder(BigInt(widen(units.coefficient, scale - units.scale)), weights, ties)
  return parts.map((part) => fromBigInt(part, scale))
}
