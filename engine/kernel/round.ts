import { Decimal, fromBigInt } from './decimal.ts'
import { bigTenToThe, tenToThe } from './powers-of-ten.ts'
import { ceiling } from './rounding/ceiling.ts'
import { down } from './rounding/down.ts'
import { floor } from './rounding/floor.ts'
import { halfDown } from './rounding/half-down.ts'
import { halfEven } from './rounding/half-even.ts'
import { halfUp } from './rounding/half-up.ts'
import type { Rounding } from './rounding/rounding.ts'
import { up } from './rounding/up.ts'
import { shift } from './shift.ts'

export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor'

/** Every way of rounding, by the name that documents use. */
export const roundings: Readonly<Record<RoundingMode, Rounding>> = {
  'half-up': halfUp,
  'half-even': halfEven,
  'half-down': halfDown,
  up,
  down,
  ceiling,
  floor,
}

/**
 * The value with at most `scale` decimals: `round(decimal('2.345'), 2, 'half-up')` is 2.35 and -2.345 becomes -2.35.
 * A negative scale rounds to tens, hundreds and so on.
 */
export function round(value: Decimal, scale: number, mode: RoundingMode): Decimal {
  const places = value.scale - scale
  if (places <= 0) return value
  const rounded =
    typeof value.coefficient === 'number' && places <= 22
      ? new Decimal(roundNumber(value.coefficient, tenToThe(places), roundings[mode]), Math.max(scale, 0))
      : fromBigInt(roundBigInt(BigInt(value.coefficient), bigTenToThe(places), roundings[mode]), Math.max(scale, 0))
  return scale < 0 ? shift(rounded, -scale) : rounded
}

/**
 * Truncation is exact: the division errs by at most |coefficient ÷ unit| × 2^-53, less than 1 ÷ unit, and a quotient that is
 * not whole lies at least 1 ÷ unit from every whole number. Twice the rest is even and below 2^54, hence exact as well.
 */
function roundNumber(coefficient: number, unit: number, rounding: Rounding): number {
  const quotient = Math.trunc(coefficient / unit)
  const rest = Math.abs(coefficient - quotient * unit)
  // Adding 0 turns -0 into 0.
  if (rest === 0 || !rounding(Math.sign(2 * rest - unit), quotient % 2 !== 0, coefficient < 0)) return quotient + 0
  return coefficient < 0 ? quotient - 1 : quotient + 1
}

function roundBigInt(coefficient: bigint, unit: bigint, rounding: Rounding): bigint {
  const quotient = coefficient / unit
  const rest = coefficient - quotient * unit
  if (rest === 0n) return quotient
  const isNegative = coefficient < 0n
  const twice = 2n * (isNegative ? -rest : rest)
  const half = twice < unit ? -1 : twice > unit ? 1 : 0
  if (!rounding(half, BigInt.asUintN(1, quotient) === 1n, isNegative)) return quotient
  return isNegative ? quotient - 1n : quotient + 1n
}
