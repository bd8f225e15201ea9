import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lastKnownYear } from '../../../server/calendar/working-days.ts'
import { openApiDocument } from '../../../server/openapi/openapi-document.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { payLines } from '../../../server/uses/runs/pay-lines.ts'
import { apiApp } from '../../support/api-app.ts'
import { interrupting } from '../../support/interrupting.ts'
import { ended, type RunApp, runApp } from '../../support/run-app.ts'
import { personOfSales, runId } from '../../support/run-company.ts'

let app: RunApp
beforeEach(async () => {
  app = await runApp()
})
afterEach(() => app.close())

const opening = { period: '2026-03', scheme: 'sales-monthly' }
const open = () => app.call('POST', '/runs', { as: app.as.hr, body: opening })

async function locked(): Promise<void> {
  expect((await open()).status).toBe(201)
  expect(await app.job('hr', 'evaluate')).toMatchObject({ state: 'done', result: { resource: 'runs', id: runId } })
  expect((await app.step('approver', 'review', { note: '已核对' })).status).toBe(200)
  expect(await app.job('hr', 'lock', {})).toMatchObject({ state: 'done' })
}

describe('a period', () => {
  test('is opened, evaluated, reviewed, locked, told to everybody, put right and paid', async () => {
    expect(await open()).toMatchObject({
      status: 201,
      json: { id: runId, version: 1, state: 'opened', versionId: 'sales-monthly:1', attempt: 0 },
    })
    expect(await app.job('hr', 'evaluate')).toMatchObject({ state: 'done' })
    const control = { people: 3, lines: 3, sum: '2405' }
    expect((await app.run()).json).toMatchObject({
      ...{ state: 'evaluated', attempt: 1, people: 3, payout: '2405.00', hasNewerFigures: false },
      evaluated: { by: 'hr', control, totals: { people: 3, complete: 3, payout: '2405.00' } },
    })
    const results = await app.call('GET', '/results?sort=["payout","DESC"]', { as: app.as.manager })
    expect(
      results.json.map(({ employee, payout }: { employee: string; payout: string }) => [employee, payout]),
    ).toEqual([
      ['007', '900.00'],
      ['009', '805.00'],
      ['010', '700.00'],
    ])
    expect((await app.call('GET', '/statements', { as: app.as.employee })).json).toEqual([])
    const reviewed = await app.step('approver', 'review', { note: '已核对' })
    expect(reviewed).toMatchObject({ status: 200, json: { state: 'reviewed', reviewed: { by: 'approver' } } })
    app.setNow('2026-04-02T02:00:00.000Z')
    expect(await app.job('hr', 'lock', {})).toMatchObject({ state: 'done' })
    expect((await app.run()).json).toMatchObject({ state: 'locked', lockedAt: '2026-04-02T02:00:00.000Z' })

    const [own, ...others] = (await app.call('GET', '/statements', { as: app.as.employee })).json
    expect([own, others]).toMatchObject([
      { employee: '007', payout: '900.00', run: runId, schemeName: '业务部月度方案', bandName: 'good' },
      [],
    ])

    const corrections = {
      corrections: [
        { employee: '007', facts: { sales: 95.55 } },
        { employee: '010', facts: { sales: 69 } },
        { employee: '009', facts: { base: 1000 } },
      ],
      ...{ payIn: '2026-04', reason: '三月合同补录' },
    }
    const checked = await app.step('hr', 'adjustments/check', corrections)
    expect(checked).toMatchObject({ status: 200, json: { people: 2, sum: '45.5', payIn: '2026-04' } })
    expect((await app.call('GET', '/adjustments', { as: app.as.hr })).json).toEqual([])
    const settled = await app.step('hr', 'adjustments', corrections)
    expect(settled.json.adjustments).toEqual([
      { employee: '007', name: '王芳', should: '955.50', paid: '900.00', earlier: '0', difference: '55.50' },
      { employee: '010', name: '员工010', should: '690.00', paid: '700.00', earlier: '0', difference: '-10.00' },
    ])
    const statement = await app.call('GET', `/statements/${own.id}`, { as: app.as.employee })
    expect(statement.json).toMatchObject({
      payout: '900.00',
      adjustments: [{ payIn: '2026-04', should: '955.50', difference: '55.50' }],
    })

    const march = await payLines('2026-03', app.deps)
    expect(march.totals).toEqual(control)
    const april = await payLines('2026-04', app.deps)
    expect(april.totals).toEqual({ people: 2, lines: 2, sum: '45.5' })
    expect(await Array.fromAsync(april.lines())).toMatchObject([
      { employee: '007', kind: 'adjustment', run: runId, of: '2026-03', amount: '55.50', schemeName: '业务部月度方案' },
      { employee: '010', amount: '-10.00', reason: '三月合同补录' },
    ])
  })

  test('says how a result came about, in the words of the calculation sheet', async () => {
    await locked()
    const [{ id }] = (await app.call('GET', '/results?filter={"employee":"009"}', { as: app.as.hr })).json
    const { status, json } = await app.call('GET', `/results/${id}/explanation`, {
      as: app.as.hr,
      headers: { 'accept-language': 'en' },
    })
    expect(status).toBe(200)
    expect(json).toMatchObject({ employee: '009', payout: '805.00', versionId: 'sales-monthly:1', reasons: [] })
    expect(json.sum.join()).toContain('805.00')
    expect(json.stages.map(({ stage }: { stage: string }) => stage)).toContain('pay')
    expect(json.trace.length).toBeGreaterThan(4)
  })

  test('says so to everybody of their own results, once they are locked, and of nobody else’s', async () => {
    await locked()
    const address = async (employee: string) => {
      const [{ id }] = (await app.call('GET', `/results?filter={"employee":"${employee}"}`, { as: app.as.hr })).json
      return `/statements/${id}/explanation`
    }
    const own = await app.call('GET', await address('007'), { as: app.as.employee })
    expect(own.json).toMatchObject({ employee: '007', payout: '900.00' })
    expect((await app.call('GET', await address('009'), { as: app.as.employee })).status).toBe(404)
  })
})

describe('the steps over HTTP', () => {
  test('fault 21: of two runs of one period that are opened at once, one is and the other is refused', async () => {
    const both = await Promise.all([open(), open()])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.json).toMatchObject({ code: 'run-exists', params: { id: runId } })
  })

  test('fault 21: of two evaluations of one run that are begun at once, one is and the other is refused', async () => {
    const bothAnswered = Promise.withResolvers<void>()
    const { store } = app.deps
    const held = interrupting(store, 'write-results', (command) => bothAnswered.promise.then(() => command))
    const slow = await apiApp({ store: held })
    await open()
    const begin = () => slow.call('POST', `/runs/${runId}/evaluate`, { as: app.as.hr, headers: { 'if-match': '"1"' } })
    const both = await Promise.all([begin(), begin()])
    bothAnswered.resolve()
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409])
    expect(both.find(({ status }) => status === 409)?.json.code).toBe('job-running')
    const begun = both.find(({ status }) => status === 202)
    expect(await ended(slow, begun?.json.id, 'hr')).toMatchObject({ state: 'done', about: { run: runId } })
    expect((await app.run()).json).toMatchObject({ state: 'evaluated', begun: 1 })
    await slow.close()
  })

  test('opening gives the same answer again where it is sent again with its key', async () => {
    const send = () =>
      app.call('POST', '/runs', { as: app.as.hr, body: opening, headers: { 'idempotency-key': 'march' } })
    const [first, second] = [await send(), await send()]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.json).toEqual(first.json)
  })

  test('bad input 56: opening is refused in a period that is closed, has not begun, or is of another cycle', async () => {
    const refused = async (period: string) => {
      const { status, json } = await app.call('POST', '/runs', { as: app.as.hr, body: { ...opening, period } })
      return [status, json.issues?.[0]?.code ?? json.code]
    }
    expect(await refused('2026-01')).toEqual([409, 'period-is-closed'])
    expect(await refused('2026-04')).toEqual([400, 'period-in-future'])
    expect(await refused('2026-05')).toEqual([400, 'no-such-period'])
    expect(await refused('2026-02')).toEqual([409, 'no-version-holds'])
    expect(await refused('2026-Q1')).toEqual([400, 'period-not-of-cycle'])
  })

  test('opening is refused with a version of another scheme, and with one that is over', async () => {
    const refused = async (version: string) => {
      const { status, json } = await app.call('POST', '/runs', { as: app.as.hr, body: { ...opening, version } })
      return [status, json.issues?.[0]?.code ?? json.code]
    }
    expect(await refused('other:1')).toEqual([400, 'no-such-version'])
    await app.call('POST', '/versions/sales-monthly:1/retire', {
      ...{ as: app.as.hr, headers: { 'if-match': '"1"' }, body: { retiredFrom: '2026-03-02' } },
    })
    expect(await refused('sales-monthly:1')).toEqual([409, 'version-is-retired'])
  })

  test('opening is refused to whoever does not reach everybody in the run', async () => {
    const refused = await app.call('POST', '/runs', { as: app.as.hrOfOperations, body: opening })
    expect([refused.status, refused.json.code]).toEqual([403, 'outside-reach'])
  })

  test('are refused, with the states in which they can be done, in any other', async () => {
    await open()
    const { status, json } = await app.step('approver', 'review', {})
    expect([status, json.code]).toEqual([409, 'run-in-other-state'])
    expect(json.message).toBe('核算“2026-03:sales-monthly”目前的状态是“已打开”，此操作只适用于：已计算。')
  })

  test('are undone: reopened, evaluated anew, and removed', async () => {
    await open()
    await app.job('hr', 'evaluate')
    const [{ id }] = (await app.call('GET', '/results', { as: app.as.hr })).json
    expect((await app.step('hr', 'reopen', { reason: '数据有误' })).json).toMatchObject({ state: 'opened', attempt: 0 })
    expect((await app.call('GET', '/results', { as: app.as.hr })).json).toEqual([])
    expect((await app.call('GET', `/results/${id}`, { as: app.as.hr })).status).toBe(404)
    await app.job('hr', 'evaluate')
    const headers = { 'if-match': `"${(await app.run()).json.version}"` }
    expect((await app.call('DELETE', `/runs/${runId}`, { as: app.as.hr, headers })).status).toBe(200)
    expect((await app.run()).status).toBe(404)
    expect((await app.call('GET', '/results', { as: app.as.hr })).json).toEqual([])
  })

  test('tell what locking was refused for in sentences, person by person', async () => {
    await app.deps.store.apply({ name: 'join', changes: [personOfSales('011')] })
    await open()
    await app.job('hr', 'evaluate')
    await app.step('approver', 'review', {})
    const { status, json } = await app.step('hr', 'lock', {})
    expect([status, json.code]).toEqual([409, 'run-has-unpaid'])
    expect(json.issues).toMatchObject([
      { message: '员工“011”（员工011）的结果不完整：销售额、目标、绩效工资基数。', path: '/without' },
    ])
    const listed = await app.call('GET', '/results?filter={"status":"incomplete"}', { as: app.as.manager })
    expect(listed.json).toMatchObject([{ employee: '011', reasons: expect.arrayContaining([expect.any(String)]) }])
    const named = { without: [{ employee: '011', reason: '入职未满一月' }] }
    expect(await app.job('hr', 'lock', named)).toMatchObject({ state: 'done' })
    expect((await app.run()).json).toMatchObject({ state: 'locked', without: named.without, settled: [] })
  })
})

describe('a period in a year whose working days are not known', () => {
  const year = Number(lastKnownYear()) + 1

  test('bad input 55: is refused where the scheme has deadlines in working days', async () => {
    await app.close()
    app = await runApp({ process: { appeal: { to: '人力资源部', answerWithinWorkingDays: 10 } } })
    app.setNow(`${year}-02-03T02:00:00.000Z`)
    await app.call('POST', '/periods', { as: app.as.hr, body: { id: `${year}-01` } })
    const { status, json } = await app.call('POST', '/runs', {
      ...{ as: app.as.hr, body: { ...opening, period: `${year}-01` } },
    })
    expect([status, json.code]).toEqual([409, 'calendar-not-loaded'])
    expect(json.params).toEqual({ year: String(year), last: String(year - 1) })
  })
})

describe('results', () => {
  test('are whole where one is read, and reading them is written down', async () => {
    await locked()
    const [{ id }] = (await app.call('GET', '/results?filter={"employee":"007"}', { as: app.as.hr })).json
    const { json } = await app.call('GET', `/results/${id}`, { as: app.as.auditor })
    expect(json).toMatchObject({
      given: { id: '007', facts: { sales: 90, target: 100, base: 1000 } },
      outcome: { status: 'complete', scores: { 'sales-result': '90.00' }, pay: { bonus: '900.00' } },
    })
    expect(json).not.toHaveProperty('runAttempt')
    const { records } = await app.deps.store.list('audit', { scope: 'everything' })
    const readings = records.filter(({ fields }) => fields.action === 'read-pay' && fields.resource === 'results')
    expect(readings.map(({ fields }) => [Object(fields.who).id, fields.resourceId])).toEqual([
      ['hr', undefined],
      ['auditor', id],
    ])
  })

  test('of others are nobody’s statements', async () => {
    await locked()
    const all = (await app.call('GET', '/results', { as: app.as.hr })).json
    for (const { id, employee } of all) {
      const { status } = await app.call('GET', `/statements/${id}`, { as: app.as.employee })
      expect(status, employee).toBe(employee === '007' ? 200 : 404)
    }
    expect((await app.call('GET', '/statements', { as: app.as.hr })).status).toBe(403)
  })

  test('leave no amounts in the log', async () => {
    await locked()
    // With their decimals: ids of jobs have the same digits now and then.
    expect(JSON.stringify(app.lines)).not.toMatch(/(900|805|2405)\.\d\d\b/)
  })
})

describe('answers', () => {
  const ajv = new Ajv2020({ strict: false, discriminator: true, validateFormats: false })
  ajv.addSchema({ $id: 'openapi', components: openApiDocument(allRoutes).components })
  const wrong = (schema: string, json: unknown) => {
    const isValid = ajv.validate({ $ref: `openapi#/components/schemas/${schema}` }, json)
    return isValid ? undefined : ajv.errors
  }

  test('are what the description of the API says', async () => {
    await locked()
    const as = app.as.hr
    const [summary] = (await app.call('GET', '/results', { as })).json
    const settled = await app.step('hr', 'adjustments', {
      ...{ corrections: [{ employee: '007', facts: { sales: 95 } }], payIn: '2026-03', reason: '补录' },
    })
    const [adjustment] = (await app.call('GET', '/adjustments', { as })).json
    const own = (await app.call('GET', '/statements', { as: app.as.employee })).json
    const described: readonly (readonly [schema: string, json: unknown])[] = [
      ['run', (await app.run()).json],
      ['run', (await app.call('GET', '/runs', { as })).json[0]],
      ['result', summary],
      ['result', (await app.call('GET', `/results/${summary.id}`, { as })).json],
      ['explanation', (await app.call('GET', `/results/${summary.id}/explanation`, { as })).json],
      ['settlement', settled.json],
      ['adjustment', adjustment],
      ['adjustment', (await app.call('GET', `/adjustments/${adjustment.id}`, { as })).json],
      ['statement', own[0]],
      ['statement', (await app.call('GET', `/statements/${own[0].id}`, { as: app.as.employee })).json],
    ]
    for (const [schema, json] of described) expect(wrong(schema, json), schema).toBeUndefined()
    expect(wrong('run', { ...Object(described[0]?.[1]), more: 1 })).toBeDefined()
  })
})
