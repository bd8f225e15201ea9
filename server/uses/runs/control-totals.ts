import { add, compare, type Decimal, decimal, type Outcome, type PersonOutcome, toText } from '../../../engine/index.ts'

/** What has to agree between an evaluation and what is kept of it. */
export interface ControlTotals {
  readonly people: number
  /** People who are paid something, or nothing by a payout of zero. */
  readonly lines: number
  /** The exact sum of the payouts, as short as it can be written: `1200`. */
  readonly sum: string
}

/** Counts outcomes, or amounts, one by one. */
export interface ControlCount {
  /** One more person; without an amount no line. */
  add(payout: string | undefined): void
  totals(): ControlTotals
}

export function controlCount(): ControlCount {
  let [people, lines] = [0, 0]
  let sum: Decimal = decimal(0)
  return {
    add: (payout) => {
      people += 1
      if (payout === undefined) return
      lines += 1
      sum = add(sum, decimal(payout))
    },
    totals: () => ({ people, lines, sum: toText(sum) }),
  }
}

/** What an outcome is paid: nothing can be, where it is not complete. */
export function payoutOf({ status, payout }: Pick<PersonOutcome, 'status' | 'payout'>): string | undefined {
  return status === 'complete' ? payout : undefined
}

export function isSameControl(a: ControlTotals, b: ControlTotals): boolean {
  return a.people === b.people && a.lines === b.lines && a.sum === b.sum
}

/** Whether counted outcomes are those of an evaluation, by its own totals. */
export function agreesWith({ people, lines, sum }: ControlTotals, totals: Outcome['totals']): boolean {
  const isSameSum = compare(decimal(sum), decimal(totals.payout)) === 0
  return people === totals.people && lines <= totals.complete && isSameSum
}
