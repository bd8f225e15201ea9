import { beforeEach, describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../../engine/index.ts'
import { adjustments, results } from '../../../../server/collections/runs.ts'
import type { JsonObject } from '../../../../server/store/json.ts'
import type { Store } from '../../../../server/store/store.ts'
import { adjustmentRecord } from '../../../../server/uses/adjustments/adjustment-record.ts'
import type { Correction } from '../../../../server/uses/adjustments/correction.ts'
import { checkSettlement, settleCorrections } from '../../../../server/uses/adjustments/settle-corrections.ts'
import { evaluateCohortWith } from '../../../../server/uses/runs/evaluation-task.ts'
import { payLines } from '../../../../server/uses/runs/pay-lines.ts'
import { type RunRecord, runRecord } from '../../../../server/uses/runs/run-record.ts'
import { doingBy, salesScheme } from '../../../support/company.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { sameThread } from '../../../support/same-thread.ts'
import { wrongAbout } from '../../evaluation/wrong-evaluator.ts'
import {
  locked,
  lockedRun,
  personOfSales,
  publishAnother,
  reviewedRun,
  runId,
  runStore,
} from '../../../support/run-company.ts'

let store: Store
const april = () => ({ ...doingBy('hr', store), today: '2026-04-02' })

async function stands(): Promise<RunRecord> {
  const record = await store.get('runs', runId, 'everything')
  return runRecord(record ?? { id: '', version: 0, fields: {} })
}

async function settling(corrections: readonly Correction[], payIn = '2026-04') {
  const { id, version } = await stands()
  return { id, version, corrections, payIn, reason: '补录' }
}

const settle = async (...corrections: readonly Correction[]) => settleCorrections(await settling(corrections), april())
const differences = ({ adjustments: made }: Awaited<ReturnType<typeof settle>>) =>
  made.map(({ fields: { employee, should, paid, earlier, difference } }) => [
    employee,
    should,
    paid,
    earlier,
    difference,
  ])

describe('settling corrections', () => {
  beforeEach(async () => {
    store = await runStore()
    await lockedRun(store)
  })

  test('pays should-have-been less paid, and leaves the results as they were', async () => {
    const before = await store.list(results.name, { scope: 'everything' })
    const settled = await settle({ employee: '007', facts: { sales: 91.23 } })
    expect(differences(settled)).toEqual([['007', '912.30', '900.00', '0', '12.30']])
    expect(await store.list(results.name, { scope: 'everything' })).toEqual(before)
    const { records } = await store.list(adjustments.name, { scope: 'everything' })
    expect(records.map((record) => adjustmentRecord(record).fields)).toMatchObject([
      { run: runId, number: 1, payIn: '2026-04', by: 'hr', reason: '补录', outcome: { payout: '912.30' } },
    ])
  })

  test('builds on the corrections before, and counts what they paid', async () => {
    await settle({ employee: '007', facts: { sales: 95 } })
    const again = await settle({ employee: '007', facts: { base: 1100 } }, { employee: '009', facts: { sales: 80 } })
    expect(differences(again)).toEqual([
      ['007', '1045.00', '900.00', '50.00', '95.00'],
      ['009', '800.00', '805.00', '0', '-5.00'],
    ])
    const back = await settle({ employee: '007', facts: { sales: 90, base: 1000 } })
    expect(differences(back)).toEqual([['007', '900.00', '900.00', '145.00', '-145.00']])
    expect((await stands()).fields.settled.map(({ number, control }) => [number, control])).toEqual([
      [1, { people: 1, lines: 1, sum: '50' }],
      [2, { people: 2, lines: 2, sum: '90' }],
      [3, { people: 1, lines: 1, sum: '-145' }],
    ])
    expect((await payLines('2026-04', { store })).totals).toEqual({ people: 2, lines: 4, sum: '-5' })
  })

  test('goes by the version of the run, whatever was published since', async () => {
    const components = [{ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * 0.9' } as const]
    await publishAnother(store, { pay: { components } })
    expect(differences(await settle({ employee: '009', facts: { sales: 85 } }))).toEqual([
      ['009', '850.00', '805.00', '0', '45.00'],
    ])
  })

  test('is only said where it is checked', async () => {
    const checked = await checkSettlement(await settling([{ employee: '007', facts: { sales: 95 } }]), april())
    expect(differences(checked)).toEqual([['007', '950.00', '900.00', '0', '50.00']])
    expect((await store.list(adjustments.name, { scope: 'everything' })).total).toBe(0)
    expect((await stands()).fields.settled).toEqual([])
  })

  test('is refused, by the person and the figure, where the reference evaluator says something else', async () => {
    const real = sameThread()
    const task = evaluateCohortWith(wrongAbout('009', { payout: '805.01' }))
    const threads = {
      ...real,
      run: (...[, start, { parts = [] } = {}]: Parameters<typeof real.run>) =>
        task(start as never, parts as never) as never,
    }
    const sent = await settling([{ employee: '007', facts: { sales: 95 } }])
    const refusal = await refusalOf(settleCorrections(sent, { ...april(), threads }))
    expect([refusal.code, refusal.params]).toEqual(['evaluators-disagree', { person: '009', figure: 'payout' }])
    expect((await stands()).fields.settled).toEqual([])
  })

  test('is refused where nothing comes of it', async () => {
    const { code, status } = await refusalOf(settle({ employee: '007', facts: { sales: 90 } }))
    expect([status, code]).toEqual([409, 'adjusts-nothing'])
  })

  test('is refused, with whose it is, where a fact is taken away that the payout needs', async () => {
    const refusal = await refusalOf(
      settle({ employee: '007', facts: { base: null } }, { employee: '009', facts: { sales: 1 } }),
    )
    expect(refusal).toMatchObject({ status: 409, code: 'adjusted-undecided', params: { people: '007' } })
    expect((await store.list(adjustments.name, { scope: 'everything' })).total).toBe(0)
  })

  test.each<[string, Correction, string, string]>([
    ['of nobody in the run', { employee: '008', facts: { sales: 1 } }, '/corrections/0/employee', 'not-in-run'],
    [
      'of a team of nobody',
      { kind: 'team', group: 'north', facts: { sales: 1 } },
      '/corrections/0/group',
      'not-in-run',
    ],
    ['of another metric', { employee: '007', facts: { sale: 1 } }, '/corrections/0/facts/sale', 'fact-unknown'],
    ['of another type', { employee: '007', facts: { sales: '多' } }, '/corrections/0/facts/sales', 'fact-wrong-type'],
    [
      'of a metric of people for the company',
      { kind: 'company', group: 'company', facts: { sales: 1 } },
      '/corrections/0/facts/sales',
      'fact-of-other-scope',
    ],
  ])('is refused %s, at the field', async (_, correction, path, code) => {
    const { status, errors } = await refusalOf(settle(correction))
    expect([status, errors[0]?.path]).toEqual([400, path])
    expect(errors.map((each) => each.code)).toEqual([code])
  })

  test.each([
    ['2026-01', '/payIn', 'period-is-closed'],
    ['2027-01', '/payIn', 'no-such-period'],
  ])('is refused in %s, which takes nothing', async (payIn, path, code) => {
    const refusal = await refusalOf(
      settleCorrections(await settling([{ employee: '007', facts: { sales: 1 } }], payIn), april()),
    )
    const found = refusal.errors[0] ?? { path, code: refusal.code }
    expect(found).toMatchObject({ path, code })
  })

  test('is done once where it is sent twice at once', async () => {
    const sent = await settling([{ employee: '007', facts: { sales: 95 } }])
    const both = await Promise.allSettled([settleCorrections(sent, april()), settleCorrections(sent, april())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await store.list(adjustments.name, { scope: 'everything' })).total).toBe(1)
  })

  test('no pay file is made of adjustments that were altered', async () => {
    await settle({ employee: '007', facts: { sales: 95 } })
    const [record] = (await store.list(adjustments.name, { scope: 'everything' })).records
    const { id = '', version = 0, fields = {} } = record ?? {}
    const altered: JsonObject = { ...fields, difference: '5000.00' }
    await store.apply({
      name: 'alter',
      changes: [{ do: 'replace', in: adjustments.name, id, version, fields: altered }],
    })
    expect(await refusalOf(payLines('2026-04', { store }))).toMatchObject({
      code: 'pay-file-off',
      params: { id: runId },
    })
  })
})

describe('settling in a cohort', () => {
  /** A pool of 1,000 shared by what everybody sold. */
  const sharing: Partial<RawScheme> = {
    pay: { components: [{ kind: 'pool', id: 'bonus', name: '奖金', pool: '900', share: 'total', within: 'everyone' }] },
  }

  test('pays and takes back from others too, to the last fen of the pool', async () => {
    store = await runStore(sharing)
    const run = await lockedRun(store)
    expect(run.fields.payout).toBe('900.00')
    const settled = await settle({ employee: '010', facts: { sales: 77.77 } })
    expect(settled.adjustments.map(({ fields }) => fields.employee)).toEqual(['007', '009', '010'])
    expect(settled.settled.control).toEqual({ people: 3, lines: 3, sum: '0' })
  })

  test('takes corrections of a group for everybody in it', async () => {
    const bonus = { kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100 + extra' } as const
    const whenMissing = { value: 0, reason: '公司没有加发' }
    const extra = { kind: 'given', id: 'extra', name: '加发', unit: 'money', scope: 'company', whenMissing } as const
    store = await runStore({ metrics: [...(salesScheme().metrics ?? []), extra], pay: { components: [bonus] } })
    await lockedRun(store)
    const settled = await settle({ kind: 'company', group: 'company', facts: { extra: 12.5 } })
    expect(settled.adjustments.map(({ fields }) => [fields.employee, fields.difference])).toEqual([
      ['007', '12.50'],
      ['009', '12.50'],
      ['010', '12.50'],
    ])
    const wrong = await refusalOf(settle({ employee: '007', facts: { extra: 1 } }))
    expect(wrong.errors[0]?.path).toBe('/corrections/0/facts/extra')
  })

  test('pays somebody whom the run left out, once their facts are there', async () => {
    store = await runStore()
    await store.apply({ name: 'join', changes: [personOfSales('011')] })
    const { id, version } = await reviewedRun(store, [{ employee: '011', reason: '数据未到' }])
    expect(id).toBe(runId)
    await locked({ ...(await stands()), version }, doingBy('hr', store))
    expect(differences(await settle({ employee: '011', facts: { sales: 50, target: 100, base: 1000 } }))).toEqual([
      ['011', '500.00', '0', '0', '500.00'],
    ])
  })

  test('is refused for a run that is not locked', async () => {
    store = await runStore()
    await reviewedRun(store)
    expect(await refusalOf(settle({ employee: '007', facts: { sales: 1 } }))).toMatchObject({
      code: 'run-in-other-state',
    })
  })
})
