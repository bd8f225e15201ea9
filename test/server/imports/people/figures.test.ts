import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishScheme } from '../../../../server/uses/schemes/publish-scheme.ts'
import { type Caller, type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { createScheme } from '../../../../server/uses/schemes/create-scheme.ts'
import { asJson } from '../../../../server/uses/schemes/scheme-record.ts'
import { approvedScheme, doingBy, salesScheme } from '../../../support/company.ts'
import { importFile, sendFile } from '../../../support/import-file.ts'
import { bands, indicator } from '../../../support/schemes.ts'

let app: CompanyApp
beforeEach(async () => {
  app = await companyApp()
  const change = { do: 'create', in: 'employees', id: '009', fields: person({ left: '2025-12-31' }) } as const
  await app.deps.store.apply({ name: 'set-up-leaver', changes: [change] })
})
afterEach(() => app.close())

function person(more: object) {
  const place = { department: 'sales', post: 'clerk' }
  return {
    name: '赵敏',
    ...place,
    hired: '2025-01-01',
    payBase: '1',
    history: [{ from: '2025-01-01', ...place }],
    ...more,
  }
}

const period = '2026-02'
const check = (file: string, options: object = {}, by: Caller = 'hr') =>
  sendFile(app, 'facts/check', { as: app.as[by], file, options: { period, ...options } })
const bring = (file: string, options: object = {}, by: Caller = 'hr') =>
  importFile(app, 'facts', { as: app.as[by], file, options: { period, ...options } })
const factsOf = async (id: string) => (await app.deps.store.get('facts', `${period}:${id}`, 'everything'))?.fields
const problemsOf = ({ json }: Awaited<ReturnType<typeof check>>) =>
  json.issues.map(({ severity, code, cell }: Record<string, string>) => [severity, code, cell].join(' ').trim())

const cases = {
  format: 1,
  scheme: 'sales-monthly',
  cases: [
    {
      ...{ id: 'ninety', name: '完成九成', period },
      people: [
        {
          ...{ id: '007', department: 'sales', facts: { sales: 90, target: 100, base: 1000 } },
          ratings: [{ indicator: 'attitude', rater: 'boss', rating: 90 }],
        },
      ],
      expect: [{ person: '007', total: 90, payout: '900.00' }],
    },
  ],
}

/** The scheme of the sales department with a rating in it, as a draft or in force. */
async function ratedScheme(isInForce: boolean): Promise<void> {
  const attitude = indicator('attitude', {
    ...{ name: '态度分', weight: 50 },
    scoring: { kind: 'ratings', raters: [{ rater: 'boss', weight: 100 }], min: 0, max: 100, whenRaterMissing: 'block' },
  })
  const overrides = {
    raters: [{ id: 'boss', name: '上级' }],
    bands: bands(['good', 80], ['fair', undefined]),
    indicators: [indicator('sales-result', { weight: 50 }), attitude],
  }
  const { store } = app.deps
  const made = await createScheme(
    { document: asJson(salesScheme(overrides)), cases: asJson(cases) },
    doingBy('author', store),
  )
  if (!isInForce) return
  await approvedScheme(store, made)
  await publishScheme(made.id, { publicisedDays: 0, inForceFrom: '2026-03-02' }, doingBy('publisher', store))
}

describe('the import of facts', () => {
  test('makes records of people, with the department of the period’s end', async () => {
    const done = await bring('工号,姓名,销售额,态度\n007,王芳,1200.50,优\n008,李强,,良')
    expect([done.status, done.json]).toEqual([200, { new: 2, changed: 0, unchanged: 0, made: 0 }])
    expect(await factsOf('007')).toEqual({
      ...{ period, employee: '007', department: 'sales' },
      facts: { sales: 1200.5, attitude: '优' },
    })
    expect(await factsOf('008')).toMatchObject({ department: 'operations', facts: { attitude: '良' } })
  })

  test('adds to what stands, and shows the values before and after', async () => {
    await bring('工号,销售额,态度\n007,1,优')
    const checked = await check('工号,销售额,态度\n007,2,')
    expect(checked.json.diff).toMatchObject({ new: 0, changed: 1, unchanged: 0 })
    expect(checked.json.diff.changes[0]).toMatchObject({
      subject: '007',
      name: '王芳',
      values: [{ key: 'sales', before: 1, after: 2 }],
    })
    await bring('工号,销售额,态度\n007,2,')
    expect((await factsOf('007'))?.facts).toEqual({ sales: 2, attitude: '优' })
    expect((await check('工号,销售额\n007,2')).json.diff).toMatchObject({ changed: 0, unchanged: 1 })
  })

  test('checks values by the library, each at its cell', async () => {
    const answered = await check('工号,销售额,态度\n007,-1,优秀\n008,x,良\n010,5,优\n009,5,优')
    expect(problemsOf(answered)).toEqual([
      'error fact-out-of-range B2',
      'error cell-not-a-level C2',
      'error cell-not-a-number B3',
      'error no-such-employee A4',
      'error not-employed-in-period A5',
    ])
  })

  test('gives groups what the rows of their people say, once', async () => {
    const { store } = app.deps
    const team = { ...person({}), name: '孙立', team: 'north' }
    await store.apply({
      name: 'set-up-team',
      changes: ['011', '012'].map((id) => ({ do: 'create', in: 'employees', id, fields: team }) as const),
    })
    const done = await bring('工号,团队奖金池\n011,1000\n012,1000')
    expect(done.json).toMatchObject({ new: 1 })
    expect((await store.get('facts', `${period}:team:north`, 'everything'))?.fields).toEqual({
      ...{ period, kind: 'team', group: 'north', department: 'sales' },
      facts: { 'team-pool': 1000 },
    })
    expect(problemsOf(await check('工号,团队奖金池\n011,1000\n012,1001\n007,5'))).toEqual([
      'error cell-differs-in-group B3',
      'error cell-without-group B4',
    ])
  })

  test('a metric of the scheme that the library does not have is refused at its column', async () => {
    await ratedScheme(false)
    const answered = await check('工号,base,sales\n007,1,2', { scheme: 'sales-monthly' })
    expect(problemsOf(answered)[0]).toBe('error import-metric-not-in-library B1')
    const left = await check('工号,base,sales\n007,1,2', { scheme: 'sales-monthly', columns: { B: null } })
    expect(left.json.counts.error).toBe(0)
  })

  test('ratings need a version that holds', async () => {
    await ratedScheme(false)
    const answered = await check('工号,评分：态度分：上级\n007,80', { scheme: 'sales-monthly', period: '2026-Q1' })
    expect(problemsOf(answered)).toEqual(['error import-no-version-for-ratings B1'])
  })

  test('ratings are given by whoever imports, and checked by the version that holds', async () => {
    await ratedScheme(true)
    const march = {
      do: 'create',
      in: 'periods',
      id: '2026-03',
      fields: { state: 'open', cycle: 'month', from: '2026-03-01', to: '2026-03-31' },
    } as const
    await app.deps.store.apply({ name: 'set-up-march', changes: [march] })
    const options = { scheme: 'sales-monthly', period: '2026-03' }
    expect(problemsOf(await check('工号,评分：态度分：上级\n007,101', options))).toEqual([
      'error rating-out-of-range B2',
    ])
    expect((await bring('工号,评分：态度分：上级\n007,80', options)).json).toMatchObject({ new: 1 })
    const { records } = await app.deps.store.list('ratings', { scope: 'everything' })
    expect(records.map(({ fields }) => fields)).toEqual([
      {
        ...{ period: '2026-03', employee: '007', department: 'sales', scheme: 'sales-monthly' },
        ...{ indicator: 'attitude', rater: 'boss', rating: 80, by: 'hr' },
      },
    ])
    const single = { ...options, employee: '007', indicator: 'attitude', rater: 'boss', rating: 90 }
    expect((await app.call('POST', '/ratings', { as: app.as.hr, body: single })).status).toBe(409)
    expect((await bring('工号,评分：态度分：上级\n007,90', options)).json).toMatchObject({ changed: 1 })
  })

  test('managers bring in what is of their departments', async () => {
    expect(problemsOf(await check('工号,销售额\n007,1\n008,1', {}, 'manager'))).toEqual([
      'error import-outside-reach A3',
    ])
    expect((await bring('工号,销售额\n008,1', {}, 'manager')).status).toBe(403)
    expect((await bring('工号,销售额\n007,1', {}, 'manager')).json).toMatchObject({ new: 1 })
    expect((await check('工号,销售额\n007,1', {}, 'auditor')).status).toBe(403)
  })

  test('a scheme that they may not read is not there', async () => {
    await ratedScheme(false)
    expect((await check('工号\n007', { scheme: 'sales-monthly' }, 'hrOfOperations')).status).toBe(404)
    expect((await check('工号\n007', { scheme: 'nowhere' })).status).toBe(404)
  })

  test('constants are the values of those who have none', async () => {
    await bring('工号,销售额\n007,1')
    await bring('工号,态度\n007,优\n008,良', { constants: { sales: 5 } })
    expect((await factsOf('007'))?.facts).toEqual({ sales: 1, attitude: '优' })
    expect((await factsOf('008'))?.facts).toEqual({ sales: 5, attitude: '良' })
  })

  test('has its audit entry without amounts', async () => {
    await bring('工号,销售额\n007,98765')
    const { records } = await app.deps.store.list('audit', { scope: 'everything' })
    expect(records.at(-1)?.fields).toMatchObject({
      action: 'import-facts',
      resource: 'facts',
      after: { period, new: 1 },
    })
    expect(JSON.stringify([records, app.lines])).not.toContain('98765')
  })
})
