import { absolute, add, multiply, negate } from '../kernel/arithmetic.ts'
import { compare, isNegative, isPositive, maximum, minimum } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'

/**
 * Between which bounds a figure lies, both included; an absent bound is open. `isNonzero`: whether zero is ruled out, also
 * where a bound is zero (a divisor known to be > 0). A small interval analysis: never too narrow, sometimes too wide.
 */
export interface Range {
  readonly low?: Decimal | undefined
  readonly high?: Decimal | undefined
  readonly isNonzero: boolean
}

export const anything: Range = { isNonzero: false }

export function between(low: Decimal | undefined, high: Decimal | undefined, isNonzero = false): Range {
  const isBeyondZero = (low !== undefined && isPositive(low)) || (high !== undefined && isNegative(high))
  return { low, high, isNonzero: isNonzero || isBeyondZero }
}

export function exactly(value: Decimal): Range {
  return between(value, value)
}

export function negated({ low, high, isNonzero }: Range): Range {
  return between(high && negate(high), low && negate(low), isNonzero)
}

export function summed(a: Range, b: Range): Range {
  const isAwayFromZero = [a, b].some((each) => each.isNonzero)
  const isOnOneSide = (isAtLeastZero(a) && isAtLeastZero(b)) || (isAtMostZero(a) && isAtMostZero(b))
  return between(both(add, a.low, b.low), both(add, a.high, b.high), isOnOneSide && isAwayFromZero)
}

export function multiplied(a: Range, b: Range): Range {
  const isNonzero = a.isNonzero && b.isNonzero
  if (isAtLeastZero(a) && isAtLeastZero(b)) {
    return between(both(multiply, a.low, b.low), both(multiply, a.high, b.high), isNonzero)
  }
  const corners = [both(multiply, a.low, b.low), both(multiply, a.low, b.high)]
  corners.push(both(multiply, a.high, b.low), both(multiply, a.high, b.high))
  const known = corners.filter((corner) => corner !== undefined)
  if (known.length < corners.length) return { isNonzero }
  return between(known.reduce(minimum), known.reduce(maximum), isNonzero)
}

export function absoluteOf(range: Range): Range {
  if (isAtLeastZero(range)) return range
  if (isAtMostZero(range)) return negated(range)
  return between(
    zero,
    both(maximum, range.low && absolute(range.low), range.high && absolute(range.high)),
    range.isNonzero,
  )
}

/** Bounds of the larger of two. */
export function larger(a: Range, b: Range): Range {
  const low = a.low && b.low ? maximum(a.low, b.low) : (a.low ?? b.low)
  const isNonzero = (a.isNonzero && b.isNonzero) || isAlwaysPositive(a) || isAlwaysPositive(b)
  return between(low, both(maximum, a.high, b.high), isNonzero)
}

/** Bounds of the smaller of two. */
export function smaller(a: Range, b: Range): Range {
  return negated(larger(negated(a), negated(b)))
}

/** Where a figure lies that is in one of two ranges. */
export function either(a: Range, b: Range): Range {
  return between(both(minimum, a.low, b.low), both(maximum, a.high, b.high), a.isNonzero && b.isNonzero)
}

/** Where a figure lies that is in both of two ranges. */
export function within(a: Range, b: Range): Range {
  const low = a.low && b.low ? maximum(a.low, b.low) : (a.low ?? b.low)
  const high = a.high && b.high ? minimum(a.high, b.high) : (a.high ?? b.high)
  return between(low, high, a.isNonzero || b.isNonzero)
}

/** The range after a step that keeps the order of numbers, as rounding does; it may bring them to zero. */
export function mapped({ low, high }: Range, step: (value: Decimal) => Decimal): Range {
  return between(low && step(low), high && step(high))
}

export function mayBeZero({ low, high, isNonzero }: Range): boolean {
  if (isNonzero) return false
  return (low === undefined || compare(low, zero) <= 0) && (high === undefined || compare(high, zero) >= 0)
}

export function isAtLeastZero({ low }: Range): boolean {
  return low !== undefined && !isNegative(low)
}

export function isAlwaysPositive(range: Range): boolean {
  return isAtLeastZero(range) && !mayBeZero(range)
}

function isAtMostZero({ high }: Range): boolean {
  return high !== undefined && !isPositive(high)
}

function both(
  combine: (a: Decimal, b: Decimal) => Decimal,
  a: Decimal | undefined,
  b: Decimal | undefined,
): Decimal | undefined {
  return a === undefined || b === undefined ? undefined : combine(a, b)
}
