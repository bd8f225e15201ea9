import { results, runs } from '../../server/collections/runs.ts'
import type { Change, Store } from '../../server/store/store.ts'
import { resultId, runAttempt } from '../../server/uses/runs/result-record.ts'
import { salesScheme } from './company.ts'
import { runWithResults } from './run-with-results.ts'

const atOnce = 1000

/** An evaluated run with so many made-up results, paid 1.01, 2.02, 3.03 and so on, each with a change against the period before; gives its id. */
export async function runWithMany(store: Store, count: number, period = '2026-01'): Promise<string> {
  const facts = { sales: 90, target: 100, base: 1000 }
  const people = [{ id: 'P000000', department: 'sales', facts }]
  const run = await runWithResults(store, { document: salesScheme(), period, people })
  const first = await store.get(results.name, resultId(run, 1, 'P000000'), 'everything')
  for (let from = 1; from < count; from += atOnce) {
    const places = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index)
    const changes = places.map((place): Change => {
      const employee = `P${String(place).padStart(6, '0')}`
      const payout = `${place}.${String(place % 100).padStart(2, '0')}`
      const change = place % 3 === 0 ? '-1.00' : '1.00'
      const own = { employee, name: `员工${place}`, place, payout, change, runAttempt: runAttempt(run, 1) }
      const fields = { ...first?.fields, ...own, outcome: { id: employee, status: 'complete', payout, pay: {} } }
      return { do: 'create', in: results.name, id: resultId(run, 1, employee), fields }
    })
    await store.apply({ name: 'many-results', changes })
  }
  const record = await store.get(runs.name, run, 'everything')
  if (record === undefined) throw new Error('no run')
  const fields = { ...record.fields, people: count }
  await store.apply({
    name: 'count',
    changes: [{ do: 'replace', in: runs.name, id: run, version: record.version, fields }],
  })
  return run
}
