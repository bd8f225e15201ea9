import { beforeEach, describe, expect, test } from 'vitest'
import { results } from '../../../../server/collections/runs.ts'
import type { Store } from '../../../../server/store/store.ts'
import { mergedByEmployee } from '../../../../server/uses/runs/merged-by-employee.ts'
import { payLines } from '../../../../server/uses/runs/pay-lines.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { lockedRun, reviewedRun, runId, runStore } from '../../../support/run-company.ts'

let store: Store
beforeEach(async () => {
  store = await runStore()
})

describe('the lines of a pay file', () => {
  test('are those of locked runs of the period, by employee', async () => {
    await lockedRun(store)
    const { lines, totals } = await payLines('2026-03', { store })
    expect(totals).toEqual({ people: 3, lines: 3, sum: '2405' })
    const about = { kind: 'run', run: runId, scheme: 'sales-monthly', schemeName: '业务部月度方案', of: '2026-03' }
    const department = 'sales'
    expect(await Array.fromAsync(lines())).toEqual([
      { employee: '007', name: '王芳', department, ...about, amount: '900.00' },
      { employee: '009', name: '员工009', department, ...about, amount: '805.00' },
      { employee: '010', name: '员工010', department, ...about, amount: '700.00' },
    ])
    expect(await Array.fromAsync(lines())).toHaveLength(3)
  })

  test('are none where no run is locked', async () => {
    await reviewedRun(store)
    const { lines, totals } = await payLines('2026-03', { store })
    expect([totals, await Array.fromAsync(lines())]).toEqual([{ people: 0, lines: 0, sum: '0' }, []])
  })

  test.each([
    ['missing', 'remove'],
    ['altered', 'replace'],
  ] as const)('are refused where one is %s', async (_, what) => {
    await lockedRun(store)
    const [record] = (await store.list(results.name, { scope: 'everything' })).records
    const { id = '', version = 0, fields = {} } = record ?? {}
    const outcome = { ...Object(fields.outcome), payout: '1.00' }
    const change = what === 'remove' ? { do: what } : { do: what, fields: { ...fields, outcome } }
    await store.apply({ name: 'alter', changes: [{ ...change, in: results.name, id, version }] })
    expect(await refusalOf(payLines('2026-03', { store }))).toMatchObject({
      code: 'pay-file-off',
      params: { id: runId },
    })
  })
})

describe('mergedByEmployee()', () => {
  const list = async function* (...employees: readonly string[]) {
    for (const employee of employees) yield { line: { employee } }
  }
  const merged = async (a: readonly string[], b: readonly string[]) =>
    (await Array.fromAsync(mergedByEmployee(list(...a), list(...b)))).map(({ line }) => line.employee)

  test.each([
    [[], [], []],
    [['1', '2'], [], ['1', '2']],
    [[], ['1'], ['1']],
    [
      ['1', '3'],
      ['2', '3', '4'],
      ['1', '2', '3', '3', '4'],
    ],
    [
      ['甲', '\u{20000}'],
      ['乙', '\u{ffee}'],
      ['乙', '甲', '\u{ffee}', '\u{20000}'],
    ],
  ])('makes of %j and %j one list', async (a, b, expected) => {
    expect(await merged(a, b)).toEqual(expected)
  })
})
