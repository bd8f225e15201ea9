import { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { Gap, type Value } from './value.ts'

/** A value as a trace writes it: decimals exactly, lists by their length, a Gap as ''. */
export function valueText(value: Value): string {
  if (value instanceof Decimal) return toText(value)
  if (value instanceof Gap) return ''
  return typeof value === 'object' ? `${value.length}` : String(value)
}
