import { equals } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import type { Value } from '../model/value.ts'

/** Whether two values of one type are the same; numbers by what they are worth (1.50 is 1.5). */
export function isSame(a: Value, b: Value): boolean {
  return a instanceof Decimal && b instanceof Decimal ? equals(a, b) : a === b
}
