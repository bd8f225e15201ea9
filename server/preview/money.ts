import { compare, type Decimal, decimal, subtract, toFixed, toText } from '../../engine/index.ts'
import type { MoneyChange } from './preview-summary.ts'

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

/** A sum before and after. */
export interface Sums {
  before: Decimal
  after: Decimal
}

export function noSums(): Sums {
  return { before: nothing, after: nothing }
}

export function changeOf({ before, after }: Sums, scale: number, isCompared: boolean): MoneyChange {
  if (!isCompared) return { after: moneyText(after, scale) }
  const difference = moneyText(subtract(after, before), scale)
  return { before: moneyText(before, scale), after: moneyText(after, scale), difference }
}

/** The sum shared out evenly, rounded half-up to `scale`: 100 by 3 is 33.33, -0.05 by 2 at 2 is -0.03. */
export function meanOf(sum: Decimal, count: number, scale: number): string {
  if (count === 0) return moneyText(nothing, scale)
  const ten = 10n
  const places = Math.max(scale, sum.scale)
  const scaled = BigInt(sum.coefficient) * ten ** BigInt(places - sum.scale)
  const divisor = BigInt(count) * ten ** BigInt(places - scale)
  const size = scaled < 0n ? -scaled : scaled
  const rounded = (size * 2n + divisor) / (divisor * 2n)
  const digits = rounded.toString().padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return scaled < 0n && rounded > 0n ? `-${text}` : text
}

/** Which way an amount went. */
export function moveOf(before: Decimal, after: Decimal): 'gain' | 'lose' | 'equal' {
  const order = compare(after, before)
  return order === 0 ? 'equal' : order > 0 ? 'gain' : 'lose'
}
