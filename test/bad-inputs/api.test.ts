import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiApp, apiApp } from '../support/api-app.ts'
import type { Sending } from '../support/call-api.ts'
import { signIn } from '../support/sign-in.ts'

/** Nobody else earns as much: it is looked for wherever it must not be. */
const salary = '98765.43'
const person = { id: '007', name: '王小明', department: 'sales', post: 'seller', hired: '2024-03-01', payBase: salary }

let app: ApiApp
let hr: string
let hrOfBrand: string

beforeAll(async () => {
  app = await apiApp()
  hr = await signIn(app.deps, { id: 'hong', grants: [{ role: 'hr', departments: 'all' }] })
  hrOfBrand = await signIn(app.deps, { id: 'bai', grants: [{ role: 'hr', departments: ['brand'] }] })
  const departments = ['sales', 'brand'].map(
    (id) => ({ do: 'create', in: 'departments', id, fields: { name: id } }) as const,
  )
  const post = { do: 'create', in: 'posts', id: 'seller', fields: { name: '销售' } } as const
  await app.deps.store.apply({ name: 'begin', changes: [...departments, post] })
  expect((await app.call('POST', '/employees', { as: hr, body: person })).status).toBe(201)
})
afterAll(() => app.close())

/** Sends something bad as somebody who may send good things, and tells what came of it: the answer, and whether anything was changed. */
async function tryCall(method: string, url: string, sending: Sending = {}) {
  const records = () => ({ ...app.deps.store.status().recordsByCollection, audit: undefined })
  const versions = async () => (await app.call('GET', '/departments/sales', { as: hr })).headers.etag
  const before = [records(), await versions()]
  const answered = await app.call(method, url, { as: hr, ...sending })
  expect([records(), await versions()]).toEqual(before)
  return { status: answered.status, code: answered.json?.code, json: answered.json }
}

const post = (body: unknown, headers: Sending['headers'] = {}) =>
  tryCall('POST', '/employees', { body, headers: { 'content-type': 'application/json', ...headers } })
const change = (body: unknown) => tryCall('PUT', '/employees/007', { body, headers: { 'if-match': '"1"' } })
const other = { ...person, id: '008' }

describe('a body of the API', () => {
  test('bad input 58: 40,000 levels deep', async () => {
    const { status, json } = await post(`{"name":${'['.repeat(40_000)}${']'.repeat(40_000)}}`)
    expect({ status, issues: json.issues }).toMatchObject({ status: 400, issues: [{ code: 'json-too-deep' }] })
  })

  test.each([
    [99_999, 400],
    [100_000, 400],
    [100_001, 413],
  ])('bad input 59: %i bytes: %i', async (bytes, status) => {
    const wrapped = JSON.stringify({ ...other, name: '' })
    const body = wrapped.replace('""', `"${'x'.repeat(bytes - Buffer.byteLength(wrapped))}"`)
    expect(Buffer.byteLength(body)).toBe(bytes)
    expect((await post(body)).status).toBe(status)
    expect((await post(gzipSync(body), { 'content-encoding': 'gzip' })).status).toBe(status)
  })

  test('bad input 59: 90 MB in fewer bytes than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(90_000_000, ' '))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await post(bomb, { 'content-encoding': 'gzip' })).toMatchObject({ status: 413, code: 'body-too-large' })
  })

  test('bad input 60: the same key twice', async () => {
    const body = JSON.stringify(other).replace('{', '{"payBase":"1",')
    expect(await post(body)).toMatchObject({
      status: 400,
      json: { issues: [{ path: '/payBase', code: 'json-key-twice' }] },
    })
  })

  test.each(['{"__proto__":{"role":"admin"}}', '{"constructor":{"prototype":{"role":"admin"}}}', '{"prototype":1}'])(
    'bad input 61: %s',
    async (body) => {
      const { status, json } = await post(body)
      expect({ status, code: json.issues[0].code }).toEqual({ status: 400, code: 'json-key-forbidden' })
      expect(Object.prototype).not.toHaveProperty('role')
    },
  )

  test('bad input 62: a field that there is not', async () => {
    const refused = { status: 400, json: { issues: [{ path: '/approved', code: 'field-unknown' }] } }
    expect(await post({ ...other, approved: true })).toMatchObject(refused)
    expect(await change({ ...person, approved: true })).toMatchObject(refused)
  })

  test.each([
    ['text/plain', 'body-not-json'],
    ['application/json; charset=gbk', 'body-charset'],
    ['multipart/form-data; boundary=x', 'body-not-json'],
  ])('bad input 63: %s', async (type, code) => {
    expect(await post(other, { 'content-type': type })).toMatchObject({ status: 415, code })
  })

  test.each([
    `{"id":"008","payBase":"${salary}"`,
    `{"payBase":${salary},}`,
    `payBase=${salary}`,
    `{"payBase":"${salary}","payBase":"${salary}"}`,
  ])('bad input 64: malformed JSON with a salary in it: no log has it', async (body) => {
    const { status, json } = await post(body)
    expect(status).toBe(400)
    expect(JSON.stringify(json)).not.toContain(salary)
    expect(JSON.stringify(app.lines)).not.toContain(salary)
    expect(app.lines.length).toBeGreaterThan(0)
  })

  test.each([
    ['\\ud800', 'json-lone-surrogate'],
    ['\\udc00\\ud800', 'json-lone-surrogate'],
    ['a\\u0000b', 'json-nul'],
  ])('bad input 65: "%s" in a text', async (text, code) => {
    const body = JSON.stringify({ ...other, name: '#' }).replace('#', text)
    expect(await post(body)).toMatchObject({ status: 400, json: { issues: [{ path: '/name', code }] } })
  })
})

describe('a query of the API', () => {
  const query = (parameters: Readonly<Record<string, string>>) => `/employees?${new URLSearchParams(parameters)}`

  test('bad input 80: the department of others gives nothing, and only own ones are counted', async () => {
    for (const filter of ['{}', '{"department":"sales"}', '{"id":["007"]}', '{"q":"王"}']) {
      const answered = await app.call('GET', query({ filter }), { as: hrOfBrand })
      expect(answered).toMatchObject({ status: 200, json: [], headers: { 'content-range': 'employees */0' } })
    }
  })

  test.each([
    [{ sort: '["payBase;drop","ASC"]' }, 'sort-not-offered'],
    [{ sort: 'payBase;drop' }, 'query-malformed'],
    [{ filter: '{"payBase\' or 1=1":"1"}' }, 'filter-not-offered'],
    [{ filter: '{"name":{"$gt":""}}' }, 'filter-malformed'],
    [{ range: '[0,"1e9"]' }, 'query-malformed'],
  ])('bad input 80: %j', async (parameters, code) => {
    expect(await tryCall('GET', query(parameters))).toMatchObject({ status: 400, code })
  })

  test('bad input 80: a range of a milliard gives a thousand', async () => {
    const { store } = app.deps
    const many = Array.from({ length: 1001 }, (_, index) => index)
    const create = many.map((id) => ({ do: 'create', in: 'posts', id: `p${id}`, fields: { name: `p${id}` } }) as const)
    await store.apply({ name: 'begin', changes: create })
    const { json, headers } = await app.call('GET', '/posts?range=[0,1e9]', { as: hr })
    expect(json).toHaveLength(1000)
    expect(headers['content-range']).toBe('posts 0-999/1002')
    await store.apply({
      name: 'end',
      changes: many.map((id) => ({ do: 'remove', in: 'posts', id: `p${id}`, version: 1 }) as const),
    })
  })

  test.each([
    ['range=[0,1]&range=[0,9]', 'query-twice'],
    ['filter[department]=sales', 'query-unknown'],
    ['filter[]=sales', 'query-unknown'],
    ['__proto__[role]=admin', 'query-unknown'],
    ['debug=1', 'query-unknown'],
  ])('bad input 81: %s', async (parameters, code) => {
    expect(await tryCall('GET', `/employees?${parameters}`)).toMatchObject({ status: 400, code })
  })
})

describe('the headers and addresses of the API', () => {
  test.each([
    [0, '127.0.0.9', '127.0.0.1'],
    [0, undefined, '127.0.0.1'],
    [1, '10.1.1.1, 127.0.0.9', '127.0.0.9'],
    [1, '127.0.0.9', '127.0.0.9'],
    [2, '8.8.8.8, 10.1.1.1, 127.0.0.9', '10.1.1.1'],
    [1, '<script>', '127.0.0.1'],
    [1, '::ffff:10.0.0.1', '10.0.0.1'],
  ])(
    'bad input 87: with %i trusted hops, X-Forwarded-For: %s is a call from %s',
    async (trustedHops, forwarded, from) => {
      const behind = await apiApp({ settings: { trustedHops } })
      try {
        await behind.call('GET', '/health', {
          headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
        })
        await expect.poll(() => behind.lines.length).toBe(1)
        expect(behind.lines[0]?.fields.address).toBe(from)
      } finally {
        await behind.close()
      }
    },
  )

  test('bad input 87: nobody becomes a local caller by saying so', async () => {
    const behind = await apiApp({ settings: { trustedHops: 1, telemetryFrom: ['127.0.0.1'] } })
    try {
      const headers = { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }
      expect((await behind.call('GET', '/telemetry', { headers })).status).toBe(404)
    } finally {
      await behind.close()
    }
  })

  test.each([
    ['/employees/../../x', 'address-malformed'],
    ['/employees/..%2F..%2Fx', 'id-not-allowed'],
    ['/employees/%2e%2e', 'id-not-allowed'],
    ['/employees/%00', 'id-not-allowed'],
    ['/employees/007%00', 'id-not-allowed'],
    ['/employees/%ff', 'address-malformed'],
    ['/employees/%', 'address-malformed'],
    [`/employees/${'x'.repeat(10_000)}`, 'id-not-allowed'],
    [`/employees/${'x'.repeat(65)}`, 'id-not-allowed'],
  ])('bad input 88: %s', async (url, code) => {
    for (const method of ['GET', 'DELETE']) {
      expect(await tryCall(method, url, { headers: { 'if-match': '"1"' } })).toMatchObject({ status: 400, code })
    }
  })

  test('bad input 89: a change without If-Match, and one of an old version, which is answered with the newer', async () => {
    const body = { name: '销售部', id: 'sales' }
    expect(await tryCall('PUT', '/departments/sales', { body })).toMatchObject({ status: 428, code: 'version-missing' })
    expect(await tryCall('DELETE', '/departments/sales')).toMatchObject({ status: 428, code: 'version-missing' })
    const changed = await app.call('PUT', '/departments/sales', { as: hr, body, headers: { 'if-match': '"1"' } })
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    const mine = { ...body, name: '我的部门' }
    const late = await tryCall('PUT', '/departments/sales', { body: mine, headers: { 'if-match': '"1"' } })
    expect(late).toMatchObject({
      status: 412,
      json: { more: { theirs: { ...body, version: 2 }, yours: { name: '我的部门' } } },
    })
  })

  test('bad input 90: an Idempotency-Key again, with the same body and with another one', async () => {
    const made = { template: 'a01-business-monthly', id: 'monthly', name: '月度', department: 'sales' }
    const scheme = await app.call('POST', '/schemes', { as: hr, body: made })
    const { hash, version } = scheme.json
    const submit = (body: unknown) =>
      app.call('POST', '/schemes/monthly/submit', { as: hr, body, headers: { 'idempotency-key': 'once' } })
    const first = await submit({ hash })
    expect(first).toMatchObject({ status: 200, json: { state: 'submitted', version: version + 1 } })
    const again = await submit({ hash })
    expect({ status: again.status, json: again.json }).toEqual({ status: 200, json: first.json })
    expect(await submit({ hash: '0'.repeat(64) })).toMatchObject({ status: 422, json: { code: 'key-used-otherwise' } })
    expect((await app.call('GET', '/schemes/monthly', { as: hr })).json.version).toBe(version + 1)
  })
})
