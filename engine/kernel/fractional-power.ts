import { halfUpQuotient } from './divide.ts'
import type { Fraction } from './fraction.ts'
import { integerRoot } from './integer-root.ts'
import { bigTenToThe } from './powers-of-ten.ts'

/** Digits worked with at first; bases have at most 64 decimals and results at most 30 digits before the point. */
const firstPrecision = 128

/**
 * base ^ exponent × 10^scale, rounded half-up to a whole number and correct to the last digit. Both fractions are in lowest
 * terms, and the exponent's denominator divides a power of ten. The power is either a fraction, then it is computed exactly,
 * or irrational, then it is enclosed between two bounds that are narrowed until both round to the same number: being
 * irrational it lies on no boundary of rounding, so that this comes to an end.
 */
export function fractionalPower(base: Fraction, exponent: Fraction, scale: number): bigint {
  const root = exactRoot(base, exponent.denominator)
  if (root !== undefined) {
    const dividend = root.numerator ** exponent.numerator * bigTenToThe(scale)
    return halfUpQuotient(dividend, root.denominator ** exponent.numerator)
  }
  for (let precision = firstPrecision; ; precision *= 2) {
    const [low, high] = enclose(base, exponent, precision)
    const surplus = bigTenToThe(precision - scale)
    const rounded = halfUpQuotient(low, surplus)
    if (rounded === halfUpQuotient(high, surplus)) return rounded
  }
}

/** The root of a fraction in lowest terms is a fraction only where numerator and denominator have whole roots. */
function exactRoot({ numerator, denominator }: Fraction, degree: bigint): Fraction | undefined {
  const root = { numerator: nestedRoot(numerator, degree, 1n), denominator: nestedRoot(denominator, degree, 1n) }
  const isExact = root.numerator ** degree === numerator && root.denominator ** degree === denominator
  return isExact ? root : undefined
}

/** Bounds of base ^ exponent in units of 10^-precision. Lower bounds are cut off, upper bounds cut off and raised by one unit. */
function enclose(base: Fraction, exponent: Fraction, precision: number): [low: bigint, high: bigint] {
  const unit = bigTenToThe(precision)
  const ratio = (base.numerator * unit) / base.denominator
  const low = nestedRoot(ratio, exponent.denominator, unit)
  const high = nestedRoot(ratio + 1n, exponent.denominator, unit, 1n)
  return [raise(low, exponent.numerator, unit, 0n), raise(high, exponent.numerator, unit, 1n)]
}

/** The root of value ÷ unit in units, `degree` being a product of twos and fives; every step is raised by `raised`. */
function nestedRoot(value: bigint, degree: bigint, unit: bigint, raised = 0n): bigint {
  if (degree === 1n) return value
  const step = degree % 2n === 0n ? 2n : 5n
  return nestedRoot(integerRoot(value * unit ** (step - 1n), step) + raised, degree / step, unit, raised)
}

/** (value ÷ unit) ^ exponent in units by repeated squaring; every product is cut off and raised by `raised`. */
function raise(value: bigint, exponent: bigint, unit: bigint, raised: bigint): bigint {
  if (exponent === 1n) return value
  const half = raise(value, exponent / 2n, unit, raised)
  const square = (half * half) / unit + raised
  return exponent % 2n === 0n ? square : (square * value) / unit + raised
}
