import { invariant, type RawFactValues } from '../../../engine/index.ts'
import { Decimal, decimal } from '../../../engine/kernel/decimal.ts'

/**
 * A fact as a decimal, without going through text where it has at most two decimals: hundredths below 10^15 have at most 15
 * digits, so that two of them never share a double, and the double nearest to `cents ÷ 100` stands for no other number.
 */
export function amount(fact: RawFactValues[string] | undefined): Decimal {
  invariant(typeof fact === 'number', 'written by hand for people whose facts are all numbers')
  const cents = Math.round(fact * 100)
  if (cents / 100 === fact && Math.abs(cents) < 1e15) return new Decimal(cents, 2)
  return decimal(fact)
}
