import type { Decimal } from '../../../engine/kernel/decimal.ts'
import { toFixed } from '../../../engine/kernel/text.ts'

const tails: readonly string[] = Array.from({ length: 100 }, (_, cents) => `.${String(cents).padStart(2, '0')}`)

/** `toFixed(value, 2)`, quicker where the value is not negative and held in hundredths. */
export function twoDecimals(value: Decimal): string {
  const { coefficient } = value
  if (value.scale !== 2 || typeof coefficient !== 'number' || coefficient < 0) return toFixed(value, 2)
  // The division of a safe integer is cut off correctly: see `round`.
  const whole = Math.trunc(coefficient / 100)
  return String(whole) + tails[coefficient - whole * 100]
}
