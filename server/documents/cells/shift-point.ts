import { type Decimal, parseDecimal, toText } from '../../../engine/index.ts'

/** A number times ten to the power of `places` (0 or more), exactly: 1.2345 with 4 places is 12345. */
export function shiftPoint(number: Decimal, places: number): Decimal {
  const [whole = '', decimals = ''] = toText(number).split('.')
  const digits = decimals.padEnd(places + 1, '0')
  return parseDecimal(`${whole}${digits.slice(0, places)}.${digits.slice(places)}`) ?? number
}
