import { canonical } from './canonical.ts'
import type { Decimal } from './decimal.ts'
import { invariant } from './invariant.ts'
import { widen } from './powers-of-ten.ts'

/** The one text of a number: no trailing zeros, no exponent, no plus, never '-0'. '1200', '0.05', '-3.5'. */
export function toText(value: Decimal): string {
  const { coefficient, scale } = canonical(value)
  return withPoint(coefficient, scale)
}

/** A number that has at most `scale` decimals, with exactly so many: 1100 at scale 2 is '1100.00'. Round it first. */
export function toFixed(value: Decimal, scale: number): string {
  // Money and scores mostly have no more decimals than they are shown with.
  if (value.scale <= scale && scale > 0) return withPoint(widen(value.coefficient, scale - value.scale), scale)
  const shortest = canonical(value)
  invariant(shortest.scale <= scale, `${toText(value)} has more than ${scale} decimals`)
  if (scale === 0) return withPoint(shortest.coefficient, 0)
  const point = shortest.scale === 0 ? '.' : ''
  return withPoint(shortest.coefficient, shortest.scale) + point + '0'.repeat(scale - shortest.scale)
}

const hundredths: readonly string[] = Array.from({ length: 100 }, (_, cents) => `.${String(cents).padStart(2, '0')}`)

function withPoint(coefficient: number | bigint, scale: number): string {
  if (scale === 2 && typeof coefficient === 'number' && coefficient >= 0) {
    // The division of a safe integer is cut off correctly, as in `round`.
    const whole = Math.trunc(coefficient / 100)
    return String(whole) + hundredths[coefficient - whole * 100]
  }
  const digits = String(coefficient)
  if (scale === 0) return digits
  if (digits.length > scale && coefficient > 0) return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  const sign = coefficient < 0 ? '-' : ''
  const padded = digits.slice(sign.length).padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}
