import { subtract } from '../kernel/arithmetic.ts'
import { type Decimal, decimal } from '../kernel/decimal.ts'
import { toFixed, toText } from '../kernel/text.ts'
import type { MoneyChange } from './preview-types.ts'

export const nothing: Decimal = decimal(0)

/** An amount as the outcomes write it; nothing where there is none. */
export function amountOf(text: string | undefined): Decimal {
  return text === undefined || text === '' ? nothing : decimal(text)
}

/** Decimal text with at least so many decimals: 1100 at 2 is `1100.00`, 0.125 stays. */
export function moneyText(amount: Decimal, scale: number): string {
  const decimals = toText(amount).split('.')[1]?.length ?? 0
  return toFixed(amount, Math.max(scale, decimals))
}

/** A sum, and beside it the one before where there is one. */
export function moneyChange(before: Decimal | undefined, after: Decimal, scale: number): MoneyChange {
  if (before === undefined) return { after: moneyText(after, scale) }
  const difference = moneyText(subtract(after, before), scale)
  return { before: moneyText(before, scale), after: moneyText(after, scale), difference }
}
