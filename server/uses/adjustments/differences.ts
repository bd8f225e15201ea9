import { compare, decimal, type PersonOutcome } from '../../../engine/index.ts'
import { minus, plus } from '../runs/amounts.ts'
import { payoutOf } from '../runs/control-totals.ts'

/** What somebody was paid for a run: by the run, and by what was settled since. */
export interface Paid {
  /** '0' where the run paid nothing. */
  readonly paid: string
  /** Sum of the adjustments. */
  readonly earlier: string
}

/** What should have been paid, what was, and what is left: negative where somebody owes it. */
export interface Owed extends Paid {
  readonly should: string
  readonly difference: string
}

/** should − (paid + earlier), exactly; undefined where that is nothing. */
export function owed(should: string, { paid, earlier }: Paid): Owed | undefined {
  const difference = minus(should, plus(paid, earlier))
  return compare(decimal(difference), decimal(0)) === 0 ? undefined : { should, paid, earlier, difference }
}

/**
 * What somebody should have been paid by an outcome: nothing where the scheme does not include them; undefined where nobody can say.
 */
export function shouldOf(outcome: PersonOutcome): string | undefined {
  if (outcome.status === 'complete') return payoutOf(outcome) ?? '0'
  return outcome.status === 'not-included' ? '0' : undefined
}
