import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type CompanyApp, companyApp } from '../../support/company-app.ts'

let app: CompanyApp

beforeAll(async () => {
  app = await companyApp()
})
afterAll(() => app.close())

type Row = [method: string, url: string, who: Caller, body: unknown, status: number, code?: string]

const wang = { name: '王芳', department: 'sales', post: 'sales-rep', hired: '2025-01-01', payBase: '8000.00' }
const calls = { kind: 'given', name: '电话数', unit: 'count' }
const facts = { period: '2026-02', employee: '007', facts: { sales: 960000 } }

/** In order: what one row makes the next ones find. */
const rows: readonly Row[] = [
  ['GET', '/departments', 'nobody', undefined, 401, 'not-signed-in'],
  ['GET', '/departments', 'employee', undefined, 200],
  ['GET', '/departments/sales', 'admin', undefined, 200],
  ['GET', '/departments/none', 'hr', undefined, 404, 'not-found'],
  ['POST', '/departments', 'hr', { id: 'north', name: '北区', parent: 'sales' }, 201],
  ['POST', '/departments', 'hr', { id: 'north', name: '北区', parent: 'sales' }, 409, 'id-taken'],
  ['POST', '/departments', 'hr', { id: 'No Id', name: '北区' }, 400, 'body-wrong'],
  ['POST', '/departments', 'hr', { id: 'x', name: '北区', approved: true }, 400, 'body-wrong'],
  ['POST', '/departments', 'hrOfOperations', { id: 'y', name: '南区', parent: 'sales' }, 403, 'outside-reach'],
  ['POST', '/departments', 'editor', { id: 'y', name: '南区' }, 403, 'not-allowed'],
  ['PUT', '/departments/north', 'hr', { name: '北方区', parent: 'sales' }, 200],
  ['PUT', '/departments/north', 'hr', { name: '北方区', parent: 'north' }, 412, 'record-changed'],
  ['PUT', '/departments/operations', 'hrOfOperations', { name: '运营部', parent: 'sales' }, 403, 'outside-reach'],
  ['PUT', '/departments/operations', 'hrOfOperations', { name: '运营部' }, 403, 'outside-reach'],
  ['PUT', '/departments/operations', 'hrOfOperations', { name: '运营部', parent: 'company' }, 200],
  ['DELETE', '/departments/company', 'hr', undefined, 409, 'still-in-use'],
  ['POST', '/posts', 'hr', { id: 'driver', name: '司机' }, 201],
  ['DELETE', '/posts/driver', 'hr', undefined, 200],
  ['DELETE', '/posts/clerk', 'hr', undefined, 409, 'still-in-use'],
  ['POST', '/posts', 'hrOfOperations', { id: 'driver', name: '司机' }, 403, 'not-allowed'],
  ['GET', '/employees', 'employee', undefined, 200],
  ['GET', '/employees/008', 'employee', undefined, 404, 'not-found'],
  ['GET', '/employees/008', 'manager', undefined, 404, 'not-found'],
  ['GET', '/employees/007', 'hrOfOperations', undefined, 404, 'not-found'],
  ['POST', '/employees', 'hr', { id: '009', ...wang }, 201],
  ['POST', '/employees', 'hr', { id: '010', ...wang, payBase: 8000 }, 400, 'body-wrong'],
  ['POST', '/employees', 'hr', { id: 'a:b', ...wang }, 400, 'body-wrong'],
  ['POST', '/employees', 'hrOfOperations', { id: '010', ...wang }, 403, 'outside-reach'],
  ['PUT', '/employees/007', 'hr', { ...wang, department: 'operations', post: 'clerk', from: '2026-02-15' }, 200],
  ['PUT', '/employees/007', 'hr', wang, 412, 'record-changed'],
  ['POST', '/metrics', 'editor', { id: 'calls', ...calls }, 201],
  ['POST', '/metrics', 'editor', { id: 'level', ...calls, unit: 'grade' }, 400, 'body-wrong'],
  ['DELETE', '/metrics/calls', 'editor', undefined, 200],
  ['POST', '/metrics', 'manager', { id: 'calls', ...calls }, 403, 'not-allowed'],
  ['POST', '/periods', 'hr', { id: '2026-03', name: '三月' }, 201],
  ['POST', '/periods', 'hr', { id: '2026-13' }, 400, 'body-wrong'],
  ['POST', '/periods', 'hrOfOperations', { id: '2026-05' }, 403, 'not-allowed'],
  ['POST', '/facts', 'hr', facts, 201],
  ['POST', '/facts', 'hr', facts, 409, 'id-taken'],
  ['POST', '/facts', 'hr', { ...facts, kind: 'team', group: 'x' }, 400, 'body-wrong'],
  ['POST', '/facts', 'hr', { ...facts, facts: { sales: '1e400' } }, 400, 'body-wrong'],
  ['POST', '/facts', 'hr', { ...facts, period: '2026-01' }, 409, 'period-is-closed'],
  ['GET', '/facts/2026-02:007', 'employee', undefined, 403, 'not-allowed'],
  ['GET', '/facts/2026-02:007', 'auditor', undefined, 200],
  ['GET', '/facts/2026-02:007', 'hrOfOperations', undefined, 200],
  ['DELETE', '/facts/2026-02:007', 'hr', undefined, 200],
  [
    'POST',
    '/ratings',
    'hr',
    { ...facts, facts: undefined, scheme: 'none', indicator: 'i', rater: 'r', rating: 1 },
    409,
    'no-version-holds',
  ],
  ['GET', '/ratings', 'manager', undefined, 200],
  ['GET', '/audit', 'auditor', undefined, 200],
  ['GET', '/audit', 'hr', undefined, 403, 'not-allowed'],
  ['GET', '/audit/000000000001', 'admin', undefined, 200],
]

describe('resources', () => {
  test.each(rows)('%s %s as %s: %#', async (method, url, who, body, status, code) => {
    const asksVersion = method === 'PUT' || method === 'DELETE'
    const answered = await app.call(method, url, {
      as: app.as[who],
      ...(body !== undefined && { body }),
      ...(asksVersion && { headers: { 'if-match': '"1"' } }),
    })
    expect([answered.status, answered.json?.code]).toEqual([status, code])
  })

  test('show a person’s history of departments and posts', async () => {
    const { json } = await app.call('GET', '/employees/007', { as: app.as.hr })
    expect(json.history).toEqual([
      { from: '2025-01-01', department: 'sales', post: 'sales-rep' },
      { from: '2026-02-15', department: 'operations', post: 'clerk' },
    ])
  })

  test('show no pay to administrators of accounts, and no reading of it is written down for them', async () => {
    const before = await readings()
    const { json, text } = await app.call('GET', '/employees/008', { as: app.as.admin })
    expect(json).toMatchObject({ id: '008', name: '李强' })
    expect(text).not.toContain('6000')
    expect(await readings()).toBe(before)
    await app.call('GET', '/employees/008', { as: app.as.hr })
    expect(await readings()).toBe(before + 1)
  })

  async function readings(): Promise<number> {
    const filter = { field: 'action', is: 'read-pay' } as const
    return (await app.deps.store.list('audit', { scope: 'everything', filter })).total
  }

  test('end with the list of users, in the language of whoever asks', async () => {
    const headers = { 'if-match': '"1"', 'accept-language': 'en' }
    const body = { name: '业务部', parent: 'company', ended: '2026-03-02' }
    const { status, json } = await app.call('PUT', '/departments/sales', { as: app.as.hr, headers, body })
    expect(status).toBe(409)
    expect(json.issues.map(({ message }: { message: string }) => message)).toEqual([
      '1 employee belongs to it',
      'the department "北方区" (north) below it',
    ])
  })

  test.each(['departments/operations', 'posts/clerk', 'employees/008', 'metrics/sales', 'periods/2026-02'])(
    'take a record back as it was read: %s',
    async (place) => {
      const read = await app.call('GET', `/${place}`, { as: app.as.hr })
      const headers = { 'if-match': String(read.headers.etag) }
      const saved = await app.call('PUT', `/${place}`, { as: app.as.hr, headers, body: read.json })
      expect([saved.status, saved.json]).toEqual([200, { ...read.json, version: read.json.version + 1 }])
    },
  )

  test('take facts back as they were read', async () => {
    const made = await app.call('POST', '/facts', { as: app.as.hr, body: { ...facts, employee: '008' } })
    const headers = { 'if-match': '"1"' }
    const saved = await app.call('PUT', '/facts/2026-02:008', { as: app.as.hr, headers, body: made.json })
    expect([saved.status, saved.json]).toEqual([200, { ...made.json, version: 2 }])
  })

  test('are listed with places, order and filter', async () => {
    const query = 'sort=["name","DESC"]&range=[0,0]&filter={"parent":"company"}'
    const { status, headers, json } = await app.call('GET', `/departments?${encodeURI(query)}`, { as: app.as.hr })
    expect(status).toBe(200)
    expect(headers['content-range']).toBe('departments 0-0/2')
    expect(json).toMatchObject([{ id: 'operations', name: '运营部' }])
  })
})
