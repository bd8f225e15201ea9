import { negate } from './arithmetic.ts'
import { canonical } from './canonical.ts'
import { Decimal, fromBigInt } from './decimal.ts'
import { invariant } from './invariant.ts'
import { bigTenToThe, tenToThe } from './powers-of-ten.ts'

/** Decimals of a quotient. Part of the document format: changing it changes money. */
export const quotientScale = 16

/** Decimals found before the second Number of a quotient begins. */
const highPlaces = 8
/** Up to these divisors the rest times 10^8, or 10^4, is a safe integer. */
const divisorsOfEight = Math.floor(Number.MAX_SAFE_INTEGER / 1e8)
const divisorsOfFour = Math.floor(Number.MAX_SAFE_INTEGER / 1e4)

/**
 * a ÷ b, rounded half-up (away from zero) at 16 decimals and without trailing zeros: 1 ÷ 3 = 0.3333333333333333, 3 ÷ 4 = 0.75.
 * A divisor of zero is an error of the program: the caller has to know what it means.
 */
export function divide(a: Decimal, b: Decimal): Decimal {
  invariant(b.coefficient !== 0, 'division by zero')
  const places = quotientScale + b.scale - a.scale
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const widened = Math.abs(a.coefficient) * tenToThe(Math.max(places - quotientScale, 0))
    const size = divideNumbers(widened, Math.abs(b.coefficient), Math.min(places, quotientScale))
    if (size !== undefined) return a.coefficient < 0 === b.coefficient < 0 ? size : negate(size)
  }
  return divideBigInts(a, b, places)
}

/**
 * dividend × 10^places ÷ divisor at scale 16 by long division, four or eight digits at a time; undefined where that needs more
 * than Numbers hold. Digits are cut off exactly: a division of safe integers errs by less than 1 ÷ divisor, and a quotient that
 * is not whole lies at least so far below the next whole number. Products and differences are safe integers but for `high`,
 * which only grows: where it comes out safe it always was.
 */
function divideNumbers(dividend: number, divisor: number, places: number): Decimal | undefined {
  if (divisor > divisorsOfFour || places < 0 || !Number.isSafeInteger(dividend)) return undefined
  const step = divisor <= divisorsOfEight ? 8 : 4
  let high = Math.trunc(dividend / divisor)
  let low = 0
  let rest = dividend - high * divisor
  let found = 0
  while (rest !== 0 && found < places) {
    const count = Math.min(step, places - found)
    const widened = rest * tenToThe(count)
    const digits = Math.trunc(widened / divisor)
    rest = widened - digits * divisor
    if (found < highPlaces) high = high * tenToThe(count) + digits
    else low = low * tenToThe(count) + digits
    found += count
  }
  if (!Number.isSafeInteger(high)) return undefined
  const up = 2 * rest >= divisor ? 1 : 0
  return join(high, low + up, Math.max(found - highPlaces, 0), quotientScale - places + found)
}

/** high × 10^lowPlaces + low. A safe result is exact: what went into it was smaller, and rounding is monotone. */
function join(high: number, low: number, lowPlaces: number, scale: number): Decimal {
  const coefficient = high * tenToThe(lowPlaces) + low
  if (Number.isSafeInteger(coefficient)) return canonical(new Decimal(coefficient, scale))
  const exact = new Decimal(BigInt(high) * bigTenToThe(lowPlaces) + BigInt(low), scale)
  return Number.isInteger(low / 10) ? canonical(exact) : exact
}

function divideBigInts(a: Decimal, b: Decimal, places: number): Decimal {
  const [dividend, divisor] = [BigInt(a.coefficient), BigInt(b.coefficient)]
  const quotient =
    places >= 0
      ? halfUpQuotient(dividend * bigTenToThe(places), divisor)
      : halfUpQuotient(dividend, divisor * bigTenToThe(-places))
  return canonical(fromBigInt(quotient, quotientScale))
}

/** The whole number nearest to dividend ÷ divisor; of two equally near the one farther from zero. */
export function halfUpQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const twice = 2n * (dividend - quotient * divisor)
  const isBelowHalf = (twice < 0n ? -twice : twice) < (divisor < 0n ? -divisor : divisor)
  if (isBelowHalf) return quotient
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n
}
