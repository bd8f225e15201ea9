import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../../server/openapi/openapi-document.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { evaluateRun } from '../../../server/uses/runs/evaluate-run.ts'
import { openRun } from '../../../server/uses/runs/open-run.ts'
import { runRecord } from '../../../server/uses/runs/run-record.ts'
import { idle } from '../../support/idle-work.ts'
import { doingBy, salesScheme } from '../../support/company.ts'
import { type RunApp, runApp } from '../../support/run-app.ts'
import { correctFacts, factsOf, lockedRun, personOfSales, runId } from '../../support/run-company.ts'

let app: RunApp
beforeEach(async () => {
  app = await runApp()
})
afterEach(() => app.close())

const get = async (who: 'hr' | 'manager' | 'approver', url: string) => {
  const { status, json } = await app.call('GET', url, { as: app.as[who] })
  if (status === 200) expectAsDescribed(url, json)
  return { status, json }
}

/** Answers are what the description of the API promises. */
function expectAsDescribed(url: string, json: unknown): void {
  const path = url.replace(/\?.*/, '').replace(/^(\/\w+)\/[^/]+/, '$1/{id}')
  const document = JSON.parse(JSON.stringify(openApiDocument(allRoutes)))
  const ajv = new Ajv2020({ strict: false, discriminator: true, validateFormats: false })
  ajv.addSchema({ $id: 'openapi', components: document.components })
  const { schema } = document.paths[path].get.responses['2XX'].content['application/json']
  expect(ajv.validate({ $ref: `openapi${schema.$ref}` }, json), JSON.stringify(ajv.errors)).toBe(true)
}

const aprilRun = '2026-04:sales-monthly'

/** After March is locked with 900, 805 and 700, April comes to 1,000 for one of the three, 800 for another, and 750.50 for somebody new. */
async function aprilEvaluated(): Promise<void> {
  const { store } = app.deps
  await lockedRun(store)
  const sold = { '007': 100, '009': 80, '011': 75.05 }
  const changes = Object.entries(sold).map(([who, sales]) => factsOf(who, { sales }, '2026-04'))
  await store.apply({ name: 'april', changes: [personOfSales('011'), ...changes] })
  const hr = doingBy('hr', store, { today: '2026-05-02' })
  const opened = runRecord(await openRun({ period: '2026-04', scheme: 'sales-monthly' }, hr))
  await evaluateRun(opened, idle, hr)
}

async function evaluated(): Promise<void> {
  await app.call('POST', '/runs', { as: app.as.hr, body: { period: '2026-03', scheme: 'sales-monthly' } })
  expect(await app.job('hr', 'evaluate')).toMatchObject({ state: 'done' })
}

describe('the schemes of a period', () => {
  test('are those of which a version holds at its end, and those that have a run', async () => {
    const before = await get('hr', '/periods/2026-03/schemes')
    expect(before.json.schemes).toEqual([
      {
        ...{ scheme: 'sales-monthly', name: salesScheme().name, department: 'sales' },
        ...{ versionId: 'sales-monthly:1', versionNumber: 1 },
      },
    ])
    await evaluated()
    const after = await get('manager', '/periods/2026-03/schemes')
    expect(after.json.schemes).toMatchObject([{ scheme: 'sales-monthly', run: { id: runId, state: 'evaluated' } }])
    expect(after.json.schemes[0].versionId).toBeUndefined()
  })

  test('are none where no version holds yet, and 404 for a period that is none', async () => {
    expect((await get('hr', '/periods/2026-01/schemes')).json).toEqual({ schemes: [] })
    expect((await get('hr', '/periods/1999-01/schemes')).status).toBe(404)
  })
})

describe('what is missing', () => {
  test('is said person by person, as a run would find it', async () => {
    await app.deps.store.apply({ name: 'join', changes: [personOfSales('011')] })
    const { json } = await get('hr', '/schemes/sales-monthly/missing?period=2026-03')
    expect(json).toMatchObject({ people: 4, complete: 3, outside: 0, versionId: 'sales-monthly:1' })
    expect(json.rows[0]).toMatchObject({ employee: '011', status: 'incomplete', facts: {} })
    const names = json.rows[0].missing.map(({ name }: { name: string }) => name)
    const asked = json.metrics.filter(({ missing }: { missing: number }) => missing === 1)
    expect(asked.length).toBeGreaterThan(0)
    for (const { name } of asked) expect(names).toContain(name)
    expect(json.rows[1]).toMatchObject({ employee: '007', status: 'complete', facts: { sales: 90 }, missing: [] })
  })

  test('is refused for a period that is none, and hidden for a scheme that is none', async () => {
    expect((await get('hr', '/schemes/sales-monthly/missing?period=x')).status).toBe(400)
    expect((await get('hr', '/schemes/nothing/missing?period=2026-03')).status).toBe(404)
  })
})

describe('the summary of a run', () => {
  test('is refused before it was evaluated', async () => {
    await app.call('POST', '/runs', { as: app.as.hr, body: { period: '2026-03', scheme: 'sales-monthly' } })
    expect((await get('hr', `/runs/${runId}/summary`)).json.code).toBe('run-not-evaluated')
  })

  test('has exact sums, and beside them those of the run before', async () => {
    await aprilEvaluated()
    const { json } = await get('hr', `/runs/${aprilRun}/summary`)
    expect(json).toMatchObject({
      ...{ people: 4, paid: 3, payout: '2550.50', currency: 'CNY', states: { complete: 3, incomplete: 1 } },
      before: { period: '2026-03', people: 3, paid: 3, payout: '2405.00' },
      moves: {
        gain: { people: 1, sum: '100.00' },
        lose: { people: 1, sum: '-5.00' },
        new: { people: 1, sum: '750.50' },
        equal: { people: 0, sum: '0.00' },
      },
    })
    const changes = json.components.map(({ difference }: { difference: string }) => Number(difference))
    expect(changes.reduce((sum: number, each: number) => sum + each, 0)).toBe(145.5)
    const people = (side: 'before' | 'after') =>
      json.distribution.reduce((sum: number, bin: Record<string, number>) => sum + (bin[side] ?? 0), 0)
    expect([people('before'), people('after')]).toEqual([3, 3])
    expect(json.departments).toEqual([{ id: 'sales', people: 3, payout: '2550.50' }])
  })

  test('has only people within reach', async () => {
    await evaluated()
    expect((await get('manager', `/runs/${runId}/summary`)).json).toMatchObject({ people: 3, payout: '2405.00' })
    const { status } = await app.call('GET', `/runs/${runId}/summary`, { as: app.as.hrOfOperations })
    expect(status).toBe(404)
  })
})

describe('results', () => {
  test('are narrowed by the change against the period before', async () => {
    await aprilEvaluated()
    const who = async (filter: object) => {
      const url = `/results?filter=${encodeURIComponent(JSON.stringify({ run: aprilRun, ...filter }))}`
      return (await app.call('GET', url, { as: app.as.hr })).json.map(({ employee }: { employee: string }) => employee)
    }
    expect(await who({ change_gt: '0' })).toEqual(['007'])
    expect(await who({ change_lt: '0' })).toEqual(['009'])
    expect(await who({ change: null, status: 'complete' })).toEqual(['011'])
  })
})

test('a run says who did what by name', async () => {
  await evaluated()
  const { json } = await get('hr', `/runs/${runId}`)
  expect(Object.keys(json.names)).toEqual(['hr'])
})

test('what is paid in a period is summed up as its pay file is', async () => {
  await evaluated()
  await app.step('approver', 'review', {})
  expect(await app.job('hr', 'lock', {})).toMatchObject({ state: 'done' })
  expect((await get('hr', '/periods/2026-03/pay-totals')).json).toEqual({
    ...{ period: '2026-03', people: 3, lines: 3, sum: '2405.00', adjustments: '0' },
    schemes: [{ id: 'sales-monthly', name: salesScheme().name, sum: '2405.00' }],
  })
})

test('a correction of facts shows at once in what is missing', async () => {
  await correctFacts(app.deps.store, '007', { sales: 91 })
  const { json } = await get('hr', '/schemes/sales-monthly/missing?period=2026-03')
  expect(json.rows.find(({ employee }: { employee: string }) => employee === '007').facts.sales).toBe(91)
})
