import { type Decimal, type MoneyChange, moneyChange, moneyText, nothing } from '../../engine/index.ts'

/** A sum before and after. */
export interface Sums {
  before: Decimal
  after: Decimal
}

export function noSums(): Sums {
  return { before: nothing, after: nothing }
}

export function changeOf({ before, after }: Sums, scale: number, isCompared: boolean): MoneyChange {
  return moneyChange(isCompared ? before : undefined, after, scale)
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
