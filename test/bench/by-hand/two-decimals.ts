import type { Decimal } from '../../../engine/kernel/decimal.ts'
import { toFixed } from '../../../engine/kernel/text.ts'

/** '0.00' to '9.99'. */
const tails: readonly string[] = Array.from({ length: 1000 }, (_, cents) => (cents / 100).toFixed(2))

/** `toFixed(value, 2)`, quicker where the value is not negative and held in hundredths. */
export function twoDecimals(value: Decimal): string {
  const { coefficient } = value
  if (value.scale !== 2 || typeof coefficient !== 'number' || coefficient < 0) return toFixed(value, 2)
  // The division of a safe integer is cut off correctly: see `round`.
  const tens = Math.trunc(coefficient / 1000)
  const tail = tails[coefficient - tens * 1000] as string
  return tens === 0 ? tail : String(tens) + tail
}
