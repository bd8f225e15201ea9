import { compare } from './compare.ts'
import type { Decimal } from './decimal.ts'

/**
 * The row of a table of half-open ranges that a value falls into: the last whose lower bound is not above it, or -1 below the
 * first. `from` ascends strictly: with 60, 80, 90 the value 80 is in row 1, 89.99 as well, 90 in row 2.
 */
export function findStep(from: readonly Decimal[], value: Decimal): number {
  return from.findLastIndex((bound) => compare(bound, value) <= 0)
}
