import { type Decimal, zero } from '../kernel/decimal.ts'
import type { Compiling } from '../model/compiling.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { TiersComponent } from '../model/raw/scheme.ts'
import type { Paid } from './pay-kind.ts'

/** A row of tiers, reached from `from` on. */
export interface Tier {
  readonly from: Decimal
  /** Percent. */
  readonly rate: Decimal
  /** Paid once where the tier is reached. */
  readonly amount: Decimal
  /** JSON pointer to the row. */
  readonly path: string
}

/** The numbers that one total or one record brings. */
export interface TierNumbers {
  readonly of: Decimal
  /** Counted before; the slices begin after it. */
  readonly prior: Decimal | undefined
  /** What the rate of a whole amount applies to; absent: `of`. */
  readonly base: Decimal | undefined
}

/** What tiers pay. `slices`: the slices that add up to it. */
export interface TierPay extends Omit<Paid, 'inputs' | 'carried'> {
  readonly slices?: () => readonly TraceInput[]
}

/** The rows; they ascend. */
export function compileTiers(raw: TiersComponent, path: string, compiling: Compiling): readonly Tier[] {
  return raw.rows.map(({ from, rate, amount }, index) => {
    const row = `${path}/${index}`
    return {
      from: compiling.quantity(`${row}/from`, from),
      rate: rate === undefined ? zero : compiling.quantity(`${row}/rate`, rate),
      amount: amount === undefined ? zero : compiling.quantity(`${row}/amount`, amount),
      path: row,
    }
  })
}
