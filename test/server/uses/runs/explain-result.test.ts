import { beforeEach, describe, expect, test } from 'vitest'
import { results } from '../../../../server/collections/runs.ts'
import type { Store, StoredRecord } from '../../../../server/store/store.ts'
import { explainResult } from '../../../../server/uses/runs/explain-result.ts'
import { doingBy } from '../../../support/company.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { correctFacts, lockedRun, publishAnother, runStore } from '../../../support/run-company.ts'

let store: Store
beforeEach(async () => {
  store = await runStore({
    pay: { components: [{ kind: 'pool', id: 'bonus', name: '奖金', pool: '900', share: 'total', within: 'everyone' }] },
  })
  await lockedRun(store)
})

async function resultOf(employee: string): Promise<StoredRecord> {
  const filter = { field: 'employee', is: employee } as const
  const [record] = (await store.list(results.name, { scope: 'everything', filter })).records
  return record ?? { id: '', version: 0, fields: {} }
}

describe('explaining a result', () => {
  test('traces it from the frozen figures of the whole cohort, whatever is so by now', async () => {
    await correctFacts(store, '010', { sales: 1 })
    await publishAnother(store, { name: '新方案' })
    const { id, fields } = await resultOf('007')
    const { outcome, version } = await explainResult(id, doingBy('hr', store))
    expect([version.id, outcome.payout]).toEqual(['sales-monthly:1', fields.payout])
    const steps = (outcome.trace ?? []).map(({ figure }) => figure)
    expect(steps).toEqual(expect.arrayContaining(['score:sales-result', 'total', 'pay:bonus', 'payout']))
  })

  test('is refused where the result is not what comes out', async () => {
    const { id, version, fields } = await resultOf('007')
    const outcome = { ...Object(fields.outcome), payout: '1.00' }
    const altered = { ...fields, outcome }
    await store.apply({ name: 'alter', changes: [{ do: 'replace', in: results.name, id, version, fields: altered }] })
    const refusal = await refusalOf(explainResult(id, doingBy('hr', store)))
    expect([refusal.status, refusal.code, refusal.params]).toEqual([409, 'explanation-differs', { figure: 'payout' }])
  })
})
