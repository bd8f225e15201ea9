import { Decimal, fromBigInt } from './decimal.ts'
import { widen } from './powers-of-ten.ts'

/** value × 10^places, exactly: `shift(decimal(120), -2)` is the ratio 1.2 of 120 percent. */
export function shift(value: Decimal, places: number): Decimal {
  const scale = value.scale - places
  if (scale >= 0) return new Decimal(value.coefficient, scale)
  const coefficient = widen(value.coefficient, -scale)
  return typeof coefficient === 'number' ? new Decimal(coefficient, 0) : fromBigInt(coefficient, 0)
}
