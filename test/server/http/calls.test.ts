import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import type { Route } from '../../../server/http/route.ts'
import type { ApiApp } from '../../support/api-app.ts'
import { ann, ben, canary, cleo, sampleApp } from './sample.ts'

let app: ApiApp
beforeAll(async () => {
  app = await sampleApp()
})
afterAll(() => app.close())

const query = (filter: unknown) => `/departments?filter=${encodeURIComponent(JSON.stringify(filter))}`
const read = async (url: string, as: string) => app.call('GET', url, { as })

describe('who calls', () => {
  test.each([
    ['GET', '/departments', undefined, 401, 'not-signed-in'],
    ['GET', '/departments/a', undefined, 401, 'not-signed-in'],
    ['POST', '/departments', undefined, 401, 'not-signed-in'],
    ['GET', '/departments/..%2F', undefined, 401, 'not-signed-in'],
    ['GET', '/whoami', undefined, 401, 'not-signed-in'],
    ['GET', '/departments', cleo, 403, 'not-allowed'],
    ['PUT', '/departments/a', cleo, 403, 'not-allowed'],
    ['GET', '/departments/nowhere', ann, 404, 'not-found'],
    ['GET', '/departments/a', ben, 404, 'not-found'],
    ['GET', '/nowhere', ann, 404, 'address-unknown'],
    ['GET', '/departments/a/b/c', ann, 404, 'address-unknown'],
    ['GET', '/Departments%', ann, 404, 'address-unknown'],
    ['DELETE', '/departments', ann, 405, 'method-not-allowed'],
    ['PATCH', '/departments/a', ann, 405, 'method-not-allowed'],
    ['OPTIONS', '/departments/a', ann, 405, 'method-not-allowed'],
  ])('%s %s as %s: %i %s', async (method, url, as, status, code) => {
    const answered = await app.call(method, url, as === undefined ? {} : { as })
    expect({ status: answered.status, code: answered.json.code }).toEqual({ status, code })
  })

  test('is told so before the body is read, however large it is', async () => {
    const body = { name: 'x'.repeat(3_000_000) }
    expect(await app.call('POST', '/departments', { body })).toMatchObject({ status: 401 })
    expect(await app.call('POST', '/departments', { as: cleo, body })).toMatchObject({ status: 403 })
  })

  test('sees the records within reach, and of those what the mask leaves', async () => {
    const { json, headers } = await read('/departments', ben)
    expect(json).toEqual([{ id: 'c', version: 1, name: '品牌组', parent: 'b' }])
    expect(headers['content-range']).toBe('departments 0-0/1')
    expect((await read('/departments/c', ben)).json).toEqual({ id: 'c', version: 1, name: '品牌组', parent: 'b' })
  })

  test('cannot sort and filter by what is hidden', async () => {
    expect((await read(query({ ended: '2026-06-30' }), ben)).status).toBe(403)
    expect((await read('/departments?sort=["ended","ASC"]', ben)).status).toBe(403)
    expect((await read(query({ ended: '2026-06-30' }), ann)).json).toHaveLength(1)
  })

  test('is told which methods an address takes', async () => {
    const { headers } = await app.call('PATCH', '/departments/a', { as: ann })
    expect(headers.allow).toBe('GET, PUT, DELETE')
  })
})

describe('a record', () => {
  test('is answered flat, with its version as ETag', async () => {
    const { json, headers } = await read('/departments/b', ann)
    expect(json).toEqual({ id: 'b', version: 1, name: '市场部', ended: '2026-12-31' })
    expect(headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' })
  })

  test('is created, changed and removed', async () => {
    const created = await app.call('POST', '/departments', { as: ann, body: { id: 'd', name: '客服部' } })
    expect(created).toMatchObject({ status: 201, json: { id: 'd', version: 1, name: '客服部' } })
    const headers = { 'if-match': '"1"' }
    const body = { id: 'd', version: 1, name: '客户服务部' }
    const changed = await app.call('PUT', '/departments/d', { as: ann, body, headers })
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' }, json: { ...body, version: 2 } })
    const removed = await app.call('DELETE', '/departments/d', { as: ann, headers: { 'if-match': '"2"' } })
    expect(removed).toMatchObject({ status: 200, json: { id: 'd', name: '客户服务部' } })
    expect((await read('/departments/d', ann)).status).toBe(404)
  })

  test.each([
    ['"0"', 400, 'version-malformed'],
    ['1', 400, 'version-malformed'],
    ['*', 400, 'version-malformed'],
    ['W/"1"', 400, 'version-malformed'],
    ['"1", "2"', 400, 'version-malformed'],
    ['"2"', 412, 'record-changed'],
  ])('is not changed with If-Match: %s', async (match, status, code) => {
    const sending = { as: ann, body: { name: 'x' }, headers: { 'if-match': match } }
    const answered = await app.call('PUT', '/departments/a', sending)
    expect({ status: answered.status, code: answered.json.code }).toEqual({ status, code })
  })

  test('with both versions of it where another one stands, masked as answers are', async () => {
    const sending = { body: { name: 'x' }, headers: { 'if-match': '"9"' } }
    const { json } = await app.call('PUT', '/departments/c', { ...sending, as: ann })
    const theirs = { id: 'c', version: 1, name: '品牌组', parent: 'b' }
    expect(json.more).toEqual({ yours: { id: 'c', name: 'x' }, theirs: { ...theirs, ended: '2026-06-30' } })
    expect((await app.call('PUT', '/departments/c', { ...sending, as: ben })).json.more.theirs).toEqual(theirs)
  })

  test.each([
    [{ id: 'b', name: 'x' }, 'id'],
    [{ version: 2, name: 'x' }, 'version'],
    [{ version: '1', name: 'x' }, 'version'],
  ])('is not changed with a body that says %j', async (body, field) => {
    const answered = await app.call('PUT', '/departments/a', { as: ann, body, headers: { 'if-match': '"1"' } })
    expect(answered).toMatchObject({ status: 400, json: { code: 'body-differs', params: { field } } })
  })

  test.each([
    [{ id: 'a', name: '新部门' }, 409, 'id-taken', { id: 'a' }],
    [{ id: 'e', name: '销售部' }, 409, 'value-in-use', { fields: ['name'] }],
  ])('is not created as %j', async (body, status, code, params) => {
    const answered = await app.call('POST', '/departments', { as: ann, body })
    expect(answered).toMatchObject({ status, json: { code, params } })
  })

  test('that is gone cannot be removed', async () => {
    const sending = { as: ann, headers: { 'if-match': '"1"' } }
    expect(await app.call('DELETE', '/departments/zz', sending)).toMatchObject({
      status: 404,
      json: { code: 'record-gone' },
    })
  })
})

describe('a body', () => {
  const good = { id: 'x', name: 'x' }
  test.each([
    ['POST', '/departments', undefined, {}, 400, 'body-missing'],
    ['POST', '/departments', '', {}, 400, 'body-missing'],
    ['POST', '/departments', '[]', {}, 400, 'body-not-an-object'],
    ['POST', '/departments', '1', {}, 400, 'body-not-an-object'],
    ['POST', '/departments', 'null', {}, 400, 'body-not-an-object'],
    ['POST', '/departments', '{', {}, 400, 'body-wrong'],
    ['POST', '/departments', good, { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'body-not-json'],
    ['POST', '/departments', good, { 'content-type': 'application/json5' }, 415, 'body-not-json'],
    ['POST', '/departments', good, { 'content-type': '' }, 415, 'body-not-json'],
    ['POST', '/departments', good, { 'content-type': 'application/json; charset=utf-16' }, 415, 'body-charset'],
    ['POST', '/departments', good, { 'content-encoding': 'zstd2' }, 415, 'body-encoding'],
    ['POST', '/departments', good, { 'content-encoding': 'gzip' }, 400, 'body-unreadable'],
    ['POST', '/departments/a/close', {}, {}, 400, 'body-not-wanted'],
    ['GET', '/departments/a', {}, {}, 400, 'body-not-wanted'],
    ['DELETE', '/departments/a', {}, { 'if-match': '"1"' }, 400, 'body-not-wanted'],
  ])('%s %s %j %j: %i %s', async (method, url, body, headers, status, code) => {
    const answered = await app.call(method, url, { as: ann, headers, ...(body !== undefined && { body }) })
    expect({ status: answered.status, code: answered.json.code }).toEqual({ status, code })
  })

  test.each([
    [59, 400, 'body-wrong'],
    [60, 400, 'body-wrong'],
    [61, 413, 'body-too-large'],
  ])('of %i bytes where a route takes 60: %i', async (bytes, status, code) => {
    const body = `{"x":"${'x'.repeat(bytes - 8)}"}`
    expect(await app.call('POST', '/whoami', { body })).toMatchObject({ status, json: { code } })
  })

  test('tells what is wrong at its fields, where react-admin and programs look for it', async () => {
    const body = { id: 'Bad Id', parent: 5, ended: '2026-02-30', approved: true }
    const { status, json } = await app.call('POST', '/departments', {
      ...{ as: ann, body },
      headers: { 'accept-language': 'en' },
    })
    expect(status).toBe(400)
    expect(json).toMatchObject({
      code: 'body-wrong',
      params: { count: 5 },
      message: expect.stringMatching(/^5 things/),
    })
    expect(Object.keys(json.errors).sort()).toEqual(['approved', 'ended', 'id', 'name', 'parent', 'root'])
    expect(json.errors).toMatchObject({
      name: 'The field "name" is missing and must be filled in.',
      root: { serverError: json.message },
    })
    expect(json.body).toEqual({ errors: json.errors })
    expect(json.issues).toContainEqual({
      ...{ path: '/name', code: 'field-missing', params: { field: 'name' } },
      message: json.errors.name,
    })
  })
})

describe('a call', () => {
  test('is told when and where it is, in the zone of the settings', async () => {
    const { json } = await read('/whoami', ann)
    expect(json).toMatchObject({ user: 'ann', at: '2026-03-01T20:00:00.000Z', today: '2026-03-02', language: 'zh-CN' })
    expect(json).toMatchObject({ address: '127.0.0.1', cookies: { who: 'ann' } })
  })

  test('has the parameters of its query', async () => {
    const { json } = await read('/whoami?greeting=%E4%BD%A0%E5%A5%BD+there', ann)
    expect(json.query).toEqual({ greeting: '你好 there' })
  })

  test('gets cookies that scripts cannot read', async () => {
    const { headers } = await read('/whoami', ann)
    expect(headers['set-cookie']).toEqual(['seen=yes; Max-Age=60; Path=/; HttpOnly; SameSite=Strict'])
  })

  test('is answered in the language it asks for', async () => {
    const inEnglish = await app.call('GET', '/nowhere', { headers: { 'accept-language': 'en-US,en;q=0.9' } })
    expect(inEnglish.json.message).toMatch(/^There is nothing/)
    expect((await app.call('GET', '/nowhere')).json.message).toMatch(/^没有这个地址/)
  })

  test('is answered in the language that somebody chose, whatever their browser says', async () => {
    const headers = { 'accept-language': 'zh-CN' }
    expect((await app.call('GET', '/whoami', { as: cleo, headers })).json.language).toBe('en')
    expect((await app.call('GET', '/departments', { as: cleo, headers })).json.message).toMatch(/^Your roles/)
  })

  test('by HEAD gets what GET gets, without the body', async () => {
    const answered = await app.call('HEAD', '/departments/a', { as: ann })
    expect(answered).toMatchObject({ status: 200, text: '', headers: { etag: '"1"' } })
  })
})

describe('a program that fails', () => {
  test('answers with a number to look for in the log, and neither tells what it was about', async () => {
    const { status, json, text } = await app.call('GET', '/broken')
    const line = app.lines.findLast(({ event }) => event === 'program-failed')
    expect(status).toBe(500)
    expect(json).toMatchObject({ code: 'server-failed', params: { call: line?.fields.call } })
    expect(text).not.toMatch(/\.ts|\n|\bat /)
    expect(line).toMatchObject({
      level: 'error',
      fields: { name: 'Error', trace: expect.stringContaining('sample.ts') },
    })
    expect(JSON.stringify(app.lines)).not.toContain(canary)
  })

  test('even where it fails to say so, ends the call and keeps silent about the rest', async () => {
    expect(await app.call('GET', '/speechless')).toMatchObject({ status: 500, text: '' })
    expect(app.lines).toContainEqual(expect.objectContaining({ level: 'error', event: 'answer-failed' }))
    expect(JSON.stringify(app.lines)).not.toContain(canary)
  })
})

test('a key for calls of nobody stops the start', () => {
  const routes: readonly Route[] = [
    { ...{ method: 'post', path: '/x', access: 'anyone', takesKey: true, summary: 'x' }, run: async () => ({}) },
  ]
  expect(() => createApp(app.deps, routes)).toThrow("a key has to be somebody's")
})

test('a body without its schema stops the start', () => {
  const routes: readonly Route[] = [
    { ...{ method: 'post', path: '/x', access: 'anyone', body: 'no-such', summary: 'x' }, run: async () => ({}) },
  ]
  expect(() => createApp(app.deps, routes)).toThrow('api/no-such.schema.json')
})
