import type { Decimal } from './decimal.ts'
import { tenToThe, widen } from './powers-of-ten.ts'

/** -1 where a is less than b, 0 where they are equal whatever their trailing zeros, 1 where a is greater. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.scale === b.scale) return order(a.coefficient, b.coefficient)
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number' && a.scale <= 22 && b.scale <= 22) {
    // Both quotients are the doubles nearest to their values, and rounding is monotone: where they differ, so do the values.
    const left = a.coefficient / tenToThe(a.scale)
    const right = b.coefficient / tenToThe(b.scale)
    if (left !== right) return left < right ? -1 : 1
  }
  return a.scale < b.scale
    ? order(widen(a.coefficient, b.scale - a.scale), b.coefficient)
    : order(a.coefficient, widen(b.coefficient, a.scale - b.scale))
}

/** JavaScript compares a Number with a BigInt by their exact values. */
function order(left: number | bigint, right: number | bigint): -1 | 0 | 1 {
  if (left < right) return -1
  return left > right ? 1 : 0
}

/** Whether both are the same number: 1.50 equals 1.5. */
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0
}

export function isZero(a: Decimal): boolean {
  return a.coefficient === 0
}

/** a < 0. */
export function isNegative(a: Decimal): boolean {
  return a.coefficient < 0
}

/** a > 0. */
export function isPositive(a: Decimal): boolean {
  return a.coefficient > 0
}

/** The smaller of two; the first where they are equal. */
export function minimum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of two; the first where they are equal. */
export function maximum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b
}
