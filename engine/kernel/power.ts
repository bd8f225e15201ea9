import { absolute, negate } from './arithmetic.ts'
import { canonical } from './canonical.ts'
import { compare, isNegative, isZero } from './compare.ts'
import { type Decimal, decimal, fromBigInt, one, zero } from './decimal.ts'
import { quotientScale } from './divide.ts'
import { type Fraction, lowestTerms } from './fraction.ts'
import { fractionalPower } from './fractional-power.ts'
import { bigTenToThe } from './powers-of-ten.ts'

/** What `power` computes. `resultDigits`: digits before the point. */
export const powerLimit = { exponent: 100, exponentScale: 4, baseScale: 64, resultDigits: 30 } as const

const largestExponent = decimal(powerLimit.exponent)
const resultBound = fromBigInt(bigTenToThe(powerLimit.resultDigits), 0)

/**
 * base ^ exponent, correctly rounded half-up (away from zero) at 16 decimals as a quotient is: 1.05 ^ 2 = 1.1025,
 * 2 ^ 0.5 = 1.414213562373095, 4 ^ -0.5 = 0.5. Undefined where there is no such number (0 ^ 0, 0 to a negative exponent, a
 * negative base to a fractional exponent) and beyond `powerLimit`: exponents above 100 or below -100 or with more than 4
 * decimals, bases with more than 64 decimals, results of 10^30 and more.
 */
export function power(base: Decimal, exponent: Decimal): Decimal | undefined {
  const [value, index] = [canonical(base), canonical(exponent)]
  if (value.scale > powerLimit.baseScale || index.scale > powerLimit.exponentScale) return undefined
  if (compare(absolute(index), largestExponent) > 0) return undefined
  if (isZero(value)) return isZero(index) || isNegative(index) ? undefined : zero
  if (isZero(index)) return one
  if (!isNegative(value)) return positivePower(value, index)
  if (index.scale > 0) return undefined
  const size = positivePower(negate(value), index)
  const isOdd = BigInt(index.coefficient) % 2n !== 0n
  return size !== undefined && isOdd ? negate(size) : size
}

function positivePower(value: Decimal, index: Decimal): Decimal | undefined {
  const { numerator, denominator } = toFraction(value)
  const base = isNegative(index) ? { numerator: denominator, denominator: numerator } : { numerator, denominator }
  const exponent = toFraction(absolute(index))
  const magnitude = roughMagnitude(base, exponent)
  if (magnitude.least > powerLimit.resultDigits) return undefined
  if (magnitude.most < -quotientScale - 1) return zero
  const result = canonical(fromBigInt(fractionalPower(base, exponent, quotientScale), quotientScale))
  return compare(result, resultBound) < 0 ? result : undefined
}

function toFraction(value: Decimal): Fraction {
  return lowestTerms({ numerator: BigInt(value.coefficient), denominator: bigTenToThe(value.scale) })
}

/** Between which powers of ten base ^ exponent lies, by counting digits: decides hopeless sizes before computing them. */
function roughMagnitude(base: Fraction, exponent: Fraction): { least: number; most: number } {
  const digits = String(base.numerator).length - String(base.denominator).length
  const times = Number(exponent.numerator) / Number(exponent.denominator)
  return { least: (digits - 1) * times, most: (digits + 1) * times }
}
