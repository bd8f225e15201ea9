import { results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Store } from '../../store/store.ts'
import { type ControlTotals, controlCount, payoutOf } from './control-totals.ts'
import { resultRecord, runAttempt } from './result-record.ts'

/** What the results that are kept of an attempt come to. */
export async function countResults(run: string, attempt: number, store: Pick<Store, 'stream'>): Promise<ControlTotals> {
  const count = controlCount()
  const filter = { field: 'runAttempt', is: runAttempt(run, attempt) }
  for await (const portion of inPortions(store.stream(results.name, { scope: 'everything', filter }), 500)) {
    for (const record of portion) count.add(payoutOf(resultRecord(record).fields.outcome))
  }
  return count.totals()
}
