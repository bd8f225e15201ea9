import { results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Store } from '../../store/store.ts'
import { payoutOf } from './control-totals.ts'
import { resultsOf } from './current-results.ts'
import { lockedBefore } from './locked-before.ts'
import { resultRecord } from './result-record.ts'
import type { RunRecord } from './run-record.ts'

/** What everybody was paid by the run of the scheme that was locked for the latest period before, of the same cycle. */
export async function earlierPayouts({ fields }: RunRecord, store: Store): Promise<ReadonlyMap<string, string>> {
  const run = await lockedBefore(fields.scheme, fields.period, store)
  const payouts = new Map<string, string>()
  if (run === undefined) return payouts
  const query = { scope: 'everything', filter: resultsOf(run) } as const
  for await (const portion of inPortions(store.stream(results.name, query), 500)) {
    for (const record of portion) {
      const { employee, outcome } = resultRecord(record).fields
      const payout = payoutOf(outcome)
      if (payout !== undefined) payouts.set(employee, payout)
    }
  }
  return payouts
}
