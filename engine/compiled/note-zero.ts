import { isZero } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { whyZero } from '../stages/why-zero.ts'
import type { FastPerson } from './fast-person.ts'

/** Notes why a figure is zero: `reason`, or that it was computed or rounded to it. Nothing where it is not zero. */
export function noteZero(
  run: FastPerson,
  figure: string,
  value: Decimal,
  unrounded: Decimal,
  reason?: OutcomeReason,
): void {
  const why = isZero(value) ? whyZero(value, unrounded, reason, figure) : undefined
  if (why !== undefined) run.notes.push(why)
}
