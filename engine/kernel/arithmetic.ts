import { Decimal, fromBigInt, zero } from './decimal.ts'
import { widen } from './powers-of-ten.ts'

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return addCoefficients(a.coefficient, b.coefficient, a.scale)
  return a.scale < b.scale
    ? addCoefficients(widen(a.coefficient, b.scale - a.scale), b.coefficient, b.scale)
    : addCoefficients(a.coefficient, widen(b.coefficient, a.scale - b.scale), a.scale)
}

/** a - b, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale && typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    // As in `addCoefficients`; the difference of equals is 0, never -0.
    const difference = a.coefficient - b.coefficient
    if (Number.isSafeInteger(difference)) return new Decimal(difference, a.scale)
  }
  return add(a, negate(b))
}

/** a × b, exactly; the scales add up. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale + b.scale
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    // A safe product of safe integers is exact: rounding is monotone, so a true product of 2^53 or more cannot come out below.
    const product = a.coefficient * b.coefficient
    // Adding 0 turns -0 into 0.
    if (Number.isSafeInteger(product)) return new Decimal(product + 0, scale)
    return multiplyStripped(a.coefficient, b.coefficient, scale)
  }
  return fromBigInt(BigInt(a.coefficient) * BigInt(b.coefficient), scale)
}

/** A quotient times 100 keeps its digits: zeros at the end of either factor are taken off the scale instead, as far as it goes. */
function multiplyStripped(a: number, b: number, fromScale: number): Decimal {
  let [left, right, scale] = [a, b, fromScale]
  for (; scale > 0 && right % 10 === 0; scale--) right /= 10
  for (; scale > 0 && left % 10 === 0; scale--) left /= 10
  const product = left * right
  if (Number.isSafeInteger(product)) return new Decimal(product, scale)
  return fromBigInt(BigInt(left) * BigInt(right), scale)
}

/** -a; the opposite of 0 is 0. */
export function negate(a: Decimal): Decimal {
  return new Decimal(typeof a.coefficient === 'number' ? 0 - a.coefficient : -a.coefficient, a.scale)
}

/** |a|. */
export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0 ? negate(a) : a
}

/** The exact sum, in any order the same; 0 for an empty list. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero
  for (const value of values) total = add(total, value)
  return total
}

function addCoefficients(a: number | bigint, b: number | bigint, scale: number): Decimal {
  if (typeof a === 'number' && typeof b === 'number') {
    // A safe sum of safe integers is exact: rounding is monotone, so a true sum of 2^53 or more cannot come out below.
    const total = a + b
    if (Number.isSafeInteger(total)) return new Decimal(total, scale)
  }
  return fromBigInt(BigInt(a) + BigInt(b), scale)
}
