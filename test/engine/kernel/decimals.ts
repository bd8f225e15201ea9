import { Decimal as Reference } from 'decimal.js'
import fc from 'fast-check'
import type { Decimal } from '../../../engine/kernel/decimal.ts'

/** decimal.js with more digits than any case here needs: quotients of these numbers differ from a tie within 110 digits. */
export const Precise = Reference.clone({ precision: 120 })

const edge = 2n ** 53n

/** Coefficients of all sizes, many of them where Numbers stop being exact. */
const coefficient = fc.oneof(
  fc.integer({ min: -200, max: 200 }).map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  fc.bigInt(-1000n, 1000n).map((near) => (near < 0n ? near - edge : near + edge - 500n)),
  fc.bigInt(-(10n ** 19n), 10n ** 19n),
)

/** Texts of decimal numbers, with trailing zeros and scales from 0 to 20. */
export const decimalText = fc.tuple(coefficient, fc.nat(20)).map(([digits, scale]) => textOf(digits, scale))

/** Texts that end exactly in the digit 5 one place after `scale`, of both signs: half-way for every rounding at `scale`. */
export const tie = fc.tuple(coefficient, fc.nat(18)).map(([digits, scale]) => {
  const sign = digits < 0n ? '-' : ''
  return { text: sign + textOf((digits < 0n ? -digits : digits) * 10n + 5n, scale + 1), scale }
})

/** Digits with a point, made without the kernel. */
export function textOf(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : ''
  const padded = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  return scale === 0 ? sign + padded : `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** Whether the coefficient is a Number exactly where it is a safe integer, and never -0. */
export function isWellFormed({ coefficient: held, scale }: Decimal): boolean {
  if (!Number.isInteger(scale) || scale < 0) return false
  return typeof held === 'number'
    ? Number.isSafeInteger(held) && !Object.is(held, -0)
    : !Number.isSafeInteger(Number(held)) || BigInt(Number(held)) !== held
}
