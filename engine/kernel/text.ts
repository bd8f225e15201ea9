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

function withPoint(coefficient: number | bigint, scale: number): string {
  if (scale === 2 && typeof coefficient === 'number') return withTwo(coefficient)
  const digits = String(coefficient)
  if (scale === 0) return digits
  if (digits.length > scale && coefficient > 0) return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  const sign = coefficient < 0 ? '-' : ''
  const padded = digits.slice(sign.length).padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** '0.00' to '9.99'. */
const tails: readonly string[] = Array.from({ length: 1000 }, (_, cents) => (cents / 100).toFixed(2))

/**
 * Money in hundredths. The last three digits come from a list; the tens before them are few enough for V8 to remember their texts,
 * everybody's whole amounts are not.
 */
function withTwo(coefficient: number): string {
  const size = Math.abs(coefficient)
  // The division of a safe integer is cut off correctly, as in `round`.
  const tens = Math.trunc(size / 1000)
  const tail = tails[size - tens * 1000] as string
  const text = tens === 0 ? tail : String(tens) + tail
  return coefficient < 0 ? `-${text}` : text
}
