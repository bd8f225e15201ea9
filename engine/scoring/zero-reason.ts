import { isZero } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import type { Gap } from '../model/value.ts'
import { reasonFor } from './reason.ts'

/** No zero is silent: the reason of a zero that came out of the calculation without another one. */
export function zeroReason(
  value: Decimal | Gap,
  reason: OutcomeReason | undefined,
  figure: string,
): OutcomeReason | undefined {
  if (reason !== undefined) return reason
  return value instanceof Decimal && isZero(value) ? reasonFor('computed-zero', figure, {}) : undefined
}
