import type { Decimal } from './decimal.ts'
import { toText } from './text.ts'

/** Digits of a decimal without leading and trailing zeros: 120 has two, 0.0105 three, 0 none. */
export function significantDigits(value: Decimal): number {
  return toText(value).replace('-', '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
}
