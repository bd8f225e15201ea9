import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../../server/http/route.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import type { Sending } from '../../support/call-api.ts'
import { ann, cleo, sampleCollections, sampleGate } from './sample.ts'

const about = { summary: 'For tests.', access: { resource: 'departments', action: 'create' } } as const
const limit = 200_000

const routes: readonly Route[] = [
  {
    ...{ ...about, method: 'post', path: '/files', upload: { limit }, query: ['name'] },
    run: async ({ file = new Uint8Array(), body, query }) => ({
      body: {
        ...{ bytes: file.length, sum: sumOf(file), body, name: query.name ?? '' },
        isAlone: file.buffer.byteLength === file.length,
      },
    }),
  },
  {
    ...{ ...about, method: 'post', path: '/maybe', upload: { limit, isOptional: true } },
    run: async ({ file }) => ({ body: { has: file !== undefined } }),
  },
  {
    ...{ ...about, method: 'post', path: '/keyed', upload: { limit }, takesKey: true },
    run: async ({ file = new Uint8Array(), key }, { store }) => {
      const answer = { body: { sum: sumOf(file) } }
      const fields = { name: sumOf(file) }
      const change = { do: 'create', in: 'departments', id: `d${sumOf(file)}`, fields } as const
      await store.apply({ name: 'keep', changes: [change], reply: answer, ...(key !== undefined && { key }) })
      return answer
    },
  },
]

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}

let app: ApiApp
beforeAll(async () => {
  app = await apiApp({ routes, gate: sampleGate, collections: sampleCollections })
})
afterAll(() => app.close())

const binary = { 'content-type': 'application/octet-stream' }
const send = (body: unknown, headers: Sending['headers'] = {}, as = ann) =>
  app.call('POST', '/files', { as, body, headers: { ...binary, ...headers } })

describe('an upload', () => {
  test.each([1_000, 100_000])('of %i bytes arrives as it was sent, with what the address says', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 256)
    const url = `/files?name=${encodeURIComponent('工资.xlsx')}`
    const { status, json } = await app.call('POST', url, { as: ann, body: bytes, headers: binary })
    expect({ status, json }).toEqual({
      status: 200,
      json: { bytes: length, sum: sumOf(bytes), body: {}, name: '工资.xlsx', isAlone: true },
    })
  })

  test.each([
    [limit - 1, 200],
    [limit, 200],
    [limit + 1, 413],
  ])('of %i bytes, counted when unpacked: %i', async (length, status) => {
    const bytes = Buffer.alloc(length, 'x')
    expect((await send(bytes)).status).toBe(status)
    expect((await send(gzipSync(bytes), { 'content-encoding': 'gzip' })).status).toBe(status)
  })

  test.each([
    ['JSON', '{}', { 'content-type': 'application/json' }, 415, 'upload-not-binary'],
    ['a form', 'a=b', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'upload-not-binary'],
    ['no type', 'x', { 'content-type': '' }, 415, 'upload-not-binary'],
    ['another packing', 'x', { 'content-encoding': 'compress' }, 415, 'body-encoding'],
    ['what is not packed so', 'x', { 'content-encoding': 'gzip' }, 400, 'body-unreadable'],
    ['nothing', '', {}, 400, 'upload-missing'],
    ['nothing, packed', gzipSync(''), { 'content-encoding': 'gzip' }, 400, 'upload-missing'],
    ['no file at all', undefined, {}, 400, 'upload-missing'],
    ['too much', Buffer.alloc(limit * 50), {}, 413, 'body-too-large'],
  ])('that is %s is refused', async (_, body, headers, status, code) => {
    const answered = await send(body, headers)
    expect({ status: answered.status, code: answered.json.code }).toEqual({ status, code })
  })

  test.each([
    ['x', true],
    [undefined, false],
  ])('may be left out where its route can do without: %s', async (body, has) => {
    const answered = await app.call('POST', '/maybe', { as: ann, body, headers: binary })
    expect(answered).toMatchObject({ status: 200, json: { has } })
  })

  test('of somebody who may not is refused before it is read', async () => {
    expect((await send(Buffer.alloc(limit * 20), {}, cleo)).status).toBe(403)
  })

  test('is what a key is bound to', async () => {
    const keyed = (body: string) =>
      app.call('POST', '/keyed', { as: ann, body: Buffer.from(body), headers: { ...binary, 'idempotency-key': 'k' } })
    const first = await keyed('one')
    expect(first.status).toBe(200)
    expect(await keyed('one')).toMatchObject({ status: 200, json: first.json })
    expect(await keyed('two')).toMatchObject({ status: 422, json: { code: 'key-used-otherwise' } })
  })
})

test('a route takes a body or an upload, not both', async () => {
  const both: Route = {
    ...about,
    method: 'post',
    path: '/both',
    upload: { limit },
    body: 'department',
    run: async () => ({}),
  }
  await expect(apiApp({ routes: [both], collections: sampleCollections })).rejects.toThrow('a body or a file')
})
