import type { Decimal } from '../kernel/decimal.ts'
import { limitsOf } from '../model/limits-of.ts'
import type { PersonOutcome } from '../model/raw/outcome.ts'
import { amountOf, nothing } from './money.ts'
import type { Standing } from './preview-types.ts'

/** As much of somebody's outcome as a comparison needs. */
export interface PersonBefore extends Standing {
  /** What they are paid; nothing for whoever does not take part; undefined where nothing can be said. */
  readonly paid: Decimal | undefined
  /** Keys of the limits that their figures came to. */
  readonly limits: readonly string[]
}

const none: readonly string[] = []

export function personBefore(outcome: PersonOutcome): PersonBefore {
  const limits = limitsOf(outcome)
  return {
    ...standingOf(outcome),
    paid: paidTo(outcome),
    limits: limits.length === 0 ? none : limits.map(({ key }) => key),
  }
}

/** As much of it as is shown. */
export function standingOf({ status, payout, band }: Standing): Standing {
  return { status, ...(payout !== undefined && { payout }), ...(band !== undefined && { band }) }
}

/** What an outcome pays: nothing to whoever does not take part; undefined where nothing can be said. */
export function paidTo({ status, payout }: Standing): Decimal | undefined {
  if (status === 'complete') return amountOf(payout)
  return status === 'not-included' ? nothing : undefined
}
