import { isZero } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { reasonFor } from '../scoring/reason.ts'
import type { PersonRun } from './person-run.ts'

/** No zero is silent: `reason`, or where a figure came out as zero without one, that it was computed or rounded to it. */
export function whyZero(
  value: Decimal,
  unrounded: Decimal,
  reason: OutcomeReason | undefined,
  figure: string,
): OutcomeReason | undefined {
  if (reason !== undefined || !isZero(value)) return reason
  return isZero(unrounded)
    ? reasonFor('computed-zero', figure, {})
    : reasonFor('rounded-to-zero', figure, { unrounded: toText(unrounded) })
}

/** A zero that somebody is shown carries its reason in the outcome too; a cut, or a missing policy, stands there already. */
export function noteZero(run: PersonRun, value: Decimal, reason: OutcomeReason | undefined): void {
  if (reason !== undefined && isZero(value) && !run.notes.includes(reason)) run.notes.push(reason)
}
