import { beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Store } from '../../../server/store/store.ts'
import { daysOfPeriod } from '../../../server/uses/figures/days-of-period.ts'
import { factKind } from '../../../server/uses/figures/fact-kind.ts'
import { metricKind } from '../../../server/uses/figures/metric-kind.ts'
import { periodKind } from '../../../server/uses/figures/period-kind.ts'
import { ratingKind } from '../../../server/uses/figures/rating-kind.ts'
import { createRecord } from '../../../server/uses/records/create-record.ts'
import { removeRecord } from '../../../server/uses/records/remove-record.ts'
import { replaceRecord } from '../../../server/uses/records/replace-record.ts'
import { createScheme } from '../../../server/uses/schemes/create-scheme.ts'
import { publishScheme } from '../../../server/uses/schemes/publish-scheme.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { approvedScheme, companyStore, doingBy, salesScheme, today } from '../../support/company.ts'
import { refusalOf } from '../../support/refusal-of.ts'

let store: Store

beforeEach(async () => {
  store = await companyStore()
})

const hr = () => doingBy('hr', store)

describe('a period', () => {
  test.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s is from %s to %s', (key, from, to) => {
    expect(daysOfPeriod(key)).toMatchObject({ key, from, to })
  })

  test('is made open, with its days', async () => {
    expect((await createRecord(periodKind, { id: '2026-03' }, hr())).fields).toEqual({
      state: 'open',
      cycle: 'month',
      from: '2026-03-01',
      to: '2026-03-31',
    })
  })

  test.each(['2026-13', '20261', 'spring'])('is not %s', async (id) => {
    expect(await refusalOf(createRecord(periodKind, { id }, hr()))).toMatchObject({
      errors: [{ code: 'no-such-period' }],
    })
  })

  test('that is closed does not open when it is renamed', async () => {
    const renamed = await replaceRecord(periodKind, { id: '2026-01', version: 1, body: { name: '一月' } }, hr())
    expect(renamed.fields).toMatchObject({ name: '一月', state: 'closed' })
    const opened = await replaceRecord(periodKind, { id: '2026-01', version: 2, body: { state: 'open' } }, hr())
    expect(opened.fields.state).toBe('open')
  })

  test('with facts is not removed', async () => {
    await createRecord(factKind, { period: '2026-02', employee: '007', facts: { sales: 1 } }, hr())
    const removing = removeRecord(periodKind, { id: '2026-02', version: 1 }, hr())
    expect(await refusalOf(removing)).toMatchObject({ status: 409, code: 'period-has-records', params: { count: 1 } })
  })
})

describe('facts', () => {
  const own = { period: '2026-02', employee: '007', facts: { sales: 960000, attitude: '优' } }

  test('of a person stand under period and employee, with the department of the period’s end', async () => {
    const made = await createRecord(factKind, own, hr())
    expect(made).toMatchObject({ id: '2026-02:007', fields: { ...own, department: 'sales' } })
  })

  test('belong to the department of that time, whoever moved since', async () => {
    const [employee] = (await store.list('employees', { scope: 'everything' })).records
    const history = [
      { from: '2025-01-01', department: 'sales', post: 'sales-rep' },
      { from: '2026-03-01', department: 'operations', post: 'clerk' },
    ]
    const fields = { ...employee?.fields, department: 'operations', post: 'clerk', history }
    await store.apply({ name: 'move', changes: [{ do: 'replace', in: 'employees', id: '007', version: 1, fields }] })
    expect((await createRecord(factKind, own, hr())).fields.department).toBe('sales')
    const quarter = { ...own, period: '2026-Q1' }
    expect((await createRecord(factKind, quarter, hr())).fields.department).toBe('operations')
  })

  async function formTeam(...members: readonly string[]) {
    const { records } = await store.list('employees', { scope: 'everything', filter: { field: 'id', in: members } })
    const changes = records.map(({ id, version, fields }) => ({
      ...({ do: 'replace', in: 'employees', id, version } as const),
      fields: { ...fields, team: 'north' },
    }))
    await store.apply({ name: 'form-team', changes })
  }

  test.each([
    [['007'], 'sales'],
    [['007', '008'], undefined],
  ])('of a team stand under its kind and id, in the department of all its members: %j', async (members, department) => {
    await formTeam(...members)
    const body = { period: '2026-02', kind: 'team', group: 'north', facts: { 'team-pool': '100000.50' } }
    const made = await createRecord(factKind, body, hr())
    expect([made.id, made.fields.department]).toEqual(['2026-02:team:north', department])
  })

  test.each([
    ['team', 'none', 'no-such-team'],
    ['department', 'none', 'no-such-department'],
    ['company', 'other', 'company-is-one'],
  ])('are not of a %s that there is not', async (kind, group, code) => {
    const making = createRecord(factKind, { period: '2026-02', kind, group, facts: {} }, hr())
    expect(await refusalOf(making)).toMatchObject({ errors: [{ path: '/group', code }] })
  })

  test('of smaller periods lie inside', async () => {
    const parts = [{ period: '2026-01', facts: { sales: 1 } }]
    const made = await createRecord(factKind, { ...own, period: '2026-Q1', parts }, hr())
    expect(made.fields.parts).toEqual(parts)
  })

  const wrong: readonly (readonly [string, JsonObject, string, string])[] = [
    ['an unknown metric', { facts: { salez: 1 } }, '/facts/salez', 'fact-unknown'],
    ['a metric of groups', { facts: { 'team-pool': 1 } }, '/facts/team-pool', 'fact-of-other-scope'],
    ['less than allowed', { facts: { sales: -1 } }, '/facts/sales', 'fact-out-of-range'],
    ['text for a number', { facts: { sales: 'NaN' } }, '/facts/sales', 'fact-wrong-type'],
    ['no level', { facts: { attitude: '中' } }, '/facts/attitude', 'fact-not-a-level'],
    [
      'a wrong part',
      { period: '2026-Q1', parts: [{ period: '2026-01', facts: { sales: -1 } }] },
      '/parts/0/facts/sales',
      'fact-out-of-range',
    ],
    [
      'a part outside',
      { period: '2026-Q1', parts: [{ period: '2026-04', facts: { sales: 1 } }] },
      '/parts/0/period',
      'part-outside-period',
    ],
    ['nobody', { employee: '404' }, '/employee', 'no-such-employee'],
    ['no period', { period: '2026-03' }, '/period', 'no-such-period'],
    ['a period to come', { period: '2026-04' }, '/period', 'period-in-future'],
  ]

  test.each(wrong)('are refused for %s', async (_, more, path, code) => {
    const refusal = await refusalOf(createRecord(factKind, { ...own, ...more }, hr()))
    expect(refusal).toMatchObject({ status: 400, errors: [{ path, code }] })
    expect((await store.list('facts', { scope: 'everything' })).total).toBe(0)
  })

  test.each([
    ['2026-02-28', {}, true],
    ['2026-03-01', {}, false],
    ['2025-01-01', { left: '2026-02-01' }, true],
    ['2025-01-01', { left: '2026-01-31' }, false],
  ])('are of people employed in the period only: hired %s, %o', async (hired, more, isEmployed) => {
    const fields = { name: '王芳', department: 'sales', post: 'sales-rep', payBase: '1', history: [], hired, ...more }
    await store.apply({ name: 'hire', changes: [{ do: 'replace', in: 'employees', id: '007', version: 1, fields }] })
    const making = createRecord(factKind, own, hr())
    if (isEmployed) expect((await making).id).toBe('2026-02:007')
    else
      expect(await refusalOf(making)).toMatchObject({ errors: [{ path: '/employee', code: 'not-employed-in-period' }] })
  })

  test('are refused, changed and removed no more once the period is closed', async () => {
    expect(await refusalOf(createRecord(factKind, { ...own, period: '2026-01' }, hr()))).toMatchObject({
      status: 409,
      code: 'period-is-closed',
    })
    await createRecord(factKind, own, hr())
    await replaceRecord(periodKind, { id: '2026-02', version: 1, body: { state: 'closed' } }, hr())
    const changing = replaceRecord(factKind, { id: '2026-02:007', version: 1, body: own }, hr())
    expect(await refusalOf(changing)).toMatchObject({ code: 'period-is-closed' })
    const removing = removeRecord(factKind, { id: '2026-02:007', version: 1 }, hr())
    expect(await refusalOf(removing)).toMatchObject({ code: 'period-is-closed' })
  })

  test('do not become somebody else’s', async () => {
    await createRecord(factKind, own, hr())
    const changing = replaceRecord(factKind, { id: '2026-02:007', version: 1, body: { ...own, employee: '008' } }, hr())
    expect(await refusalOf(changing)).toMatchObject({ errors: [{ code: 'belongs-to-other' }] })
  })

  test('leave no figure in the audit log', async () => {
    await createRecord(factKind, { ...own, facts: { sales: 987654 } }, hr())
    const { records } = await store.list('audit', { scope: 'everything' })
    expect(JSON.stringify(records)).not.toContain('987654')
  })

  test('of a metric that has ended before the period are refused', async () => {
    await store.apply({
      name: 'end',
      changes: [
        {
          ...{ do: 'replace', in: 'metrics', id: 'sales', version: 1 },
          fields: { kind: 'given', name: '销售额', unit: 'money', ended: '2026-02-01' },
        },
      ],
    })
    expect(await refusalOf(createRecord(factKind, own, hr()))).toMatchObject({ errors: [{ code: 'has-ended' }] })
  })
})

describe('a metric of the library', () => {
  const good = { id: 'calls', kind: 'given', name: '电话数', unit: 'count' }

  test.each([
    ['a good one', good, undefined],
    ['a grade without levels', { ...good, unit: 'grade' }, '/levels'],
    ['records without fields', { ...good, unit: 'records' }, '/fields'],
    ['a least value above the largest', { ...good, min: 2, max: 1 }, ''],
  ])('is checked as a scheme checks it: %s', async (_, body, path) => {
    const making = createRecord(metricKind, body, hr())
    if (path === undefined) expect((await making).id).toBe('calls')
    else expect((await refusalOf(making)).status).toBe(400)
  })
})

describe('a rating', () => {
  const scheme = salesScheme({
    raters: [{ id: 'superior', name: '上级' }],
    indicators: [
      {
        id: 'attitude',
        name: '态度',
        weight: 100,
        scoring: {
          kind: 'ratings',
          raters: [{ rater: 'superior', weight: 100 }],
          min: 0,
          max: 100,
          whenRaterMissing: 'block',
        },
      },
    ],
  })
  const body = {
    period: '2026-02',
    employee: '007',
    scheme: 'sales-monthly',
    indicator: 'attitude',
    rater: 'superior',
    rating: 90,
  }

  async function publish() {
    const made = await createScheme(
      {
        document: asJson(scheme),
        cases: asJson({
          format: 1,
          scheme: 'sales-monthly',
          cases: [
            {
              id: 'a',
              name: 'a',
              period: '2026-02',
              people: [
                {
                  id: '1',
                  department: 'sales',
                  ratings: [{ indicator: 'attitude', rater: 'superior', rating: 80 }],
                  facts: { base: 1 },
                },
              ],
              expect: [{ person: '1', total: 80 }],
            },
          ],
        }),
      },
      doingBy('author', store),
    )
    expect(made.fields.checked.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    await approvedScheme(store, made)
    await publishScheme('sales-monthly', { publicisedDays: 0, inForceFrom: today }, hr())
    const { fields, version } = (await store.get('versions', 'sales-monthly:1', 'everything')) ?? {
      fields: {},
      version: 0,
    }
    await store.apply({
      name: 'earlier',
      changes: [
        {
          do: 'replace',
          in: 'versions',
          id: 'sales-monthly:1',
          version,
          fields: { ...fields, inForceFrom: '2026-01-01' },
        },
      ],
    })
  }

  test('is kept under who gave it, for whom', async () => {
    await publish()
    const made = await createRecord(ratingKind, body, doingBy('boss', store, { employeeId: '008' }))
    expect(made.fields).toMatchObject({ ...body, by: '008', department: 'sales' })
    expect(made.id).toMatch(/^[0-9a-f]{32}$/)
    const again = createRecord(ratingKind, body, doingBy('boss', store, { employeeId: '008' }))
    await expect(again).rejects.toMatchObject({ code: 'record-exists' })
    expect((await createRecord(ratingKind, body, hr())).fields.by).toBe('hr')
  })

  test.each([
    [{ rating: 101 }, '/rating', 'rating-out-of-range'],
    [{ indicator: 'other' }, '/indicator', 'rating-unknown'],
    [{ rater: 'other' }, '/rater', 'rater-unknown'],
  ])('is refused for %o', async (more, path, code) => {
    await publish()
    const refusal = await refusalOf(createRecord(ratingKind, { ...body, ...more }, hr()))
    expect(refusal).toMatchObject({ status: 400, errors: [{ path, code }] })
  })

  test('needs a version that holds at the end of the period', async () => {
    expect(await refusalOf(createRecord(ratingKind, body, hr()))).toMatchObject({
      status: 409,
      code: 'no-version-holds',
    })
  })
})
