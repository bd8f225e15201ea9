import { absolute } from '../kernel/arithmetic.ts'
import { compare } from '../kernel/compare.ts'
import { type Decimal, fromBigInt } from '../kernel/decimal.ts'
import type { Gap, Value } from '../model/value.ts'
import { limits } from './limits.ts'

const bound = fromBigInt(10n ** BigInt(limits.resultDigits), 0)

/** The value, or the gap where it has more than 30 digits before the point. */
export function bounded(value: Decimal, gap: Gap): Value {
  // A Number coefficient is below 2^53, far inside.
  return typeof value.coefficient === 'number' || compare(absolute(value), bound) < 0 ? value : gap
}
