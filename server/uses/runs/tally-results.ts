import { add, compare, type Decimal, decimal, type PersonOutcome } from '../../../engine/index.ts'
import { payoutOf } from './control-totals.ts'
import type { ResultFields } from './result-record.ts'

/** What the results of a run come to, counted one by one. */
export interface ResultTally {
  readonly states: Record<PersonOutcome['status'], number>
  /** Of everybody who is paid. */
  readonly payouts: Decimal[]
  sum: Decimal
  /** People who are paid, by band. */
  readonly bands: Map<string, number>
  /** Sums of those who are paid, by pay component. */
  readonly components: Map<string, Decimal>
  /** People and sums, by department. */
  readonly departments: Map<string, { people: number; sum: Decimal }>
  /** Against the period before. */
  readonly moves: Record<Move, { people: number; sum: Decimal }>
}

/** `new`: was not paid by the run before. */
export type Move = 'gain' | 'lose' | 'equal' | 'new'

export function resultTally(): ResultTally {
  const none = () => ({ people: 0, sum: decimal(0) })
  return {
    states: { complete: 0, incomplete: 0, invalid: 0, 'not-included': 0 },
    payouts: [],
    sum: decimal(0),
    bands: new Map(),
    components: new Map(),
    departments: new Map(),
    moves: { gain: none(), lose: none(), equal: none(), new: none() },
  }
}

/** Counts one more result. */
export function addResult(tally: ResultTally, { status, band, department, change, outcome }: ResultFields): void {
  const payout = payoutOf(outcome)
  tally.states[status] += 1
  if (payout === undefined) return
  const amount = decimal(payout)
  tally.payouts.push(amount)
  tally.sum = add(tally.sum, amount)
  if (band !== undefined) tally.bands.set(band, (tally.bands.get(band) ?? 0) + 1)
  for (const [id, paid] of Object.entries(outcome.pay ?? {})) {
    tally.components.set(id, add(tally.components.get(id) ?? decimal(0), decimal(paid)))
  }
  const { people, sum } = tally.departments.get(department ?? '') ?? { people: 0, sum: decimal(0) }
  tally.departments.set(department ?? '', { people: people + 1, sum: add(sum, amount) })
  const moved = tally.moves[moveOf(change)]
  moved.people += 1
  moved.sum = add(moved.sum, change === undefined ? amount : decimal(change))
}

function moveOf(change: string | undefined): Move {
  if (change === undefined) return 'new'
  const way = compare(decimal(change), decimal(0))
  if (way === 0) return 'equal'
  return way > 0 ? 'gain' : 'lose'
}
