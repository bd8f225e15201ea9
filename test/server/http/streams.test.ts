import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ApiError } from '../../../server/http/api-error.ts'
import type { AnswerStream, Route } from '../../../server/http/route.ts'
import { ThreadError } from '../../../server/threads/threads.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { ann, ben, canary, sampleCollections, sampleGate } from './sample.ts'

/** What the route under test gives; each test puts its own. */
let stream: AnswerStream
let app: ApiApp

const route: Route = {
  ...{ method: 'get', path: '/files', summary: 'For tests.', access: { resource: 'departments', action: 'read' } },
  ...{ answerType: ['text/csv', 'application/octet-stream'], atOnce: 2 },
  run: async () => ({ stream, headers: { 'x-made': 'yes' } }),
}
const keyed: Route = { ...route, method: 'post', path: '/keyed', takesKey: true }
const other: Route = { ...route, path: '/other', answerType: 'image/png' }

beforeEach(async () => {
  app = await apiApp({ routes: [route, keyed, other], gate: sampleGate, collections: sampleCollections })
})
afterEach(() => app.close())

function csv(parts: AnswerStream['parts'], fileName?: string): AnswerStream {
  return { type: 'text/csv; charset=utf-8', parts, ...(fileName !== undefined && { fileName }) }
}

/** Begins a call and gives its answer, of which nothing is read yet. */
async function begin(as = ann): Promise<IncomingMessage> {
  const sent = request(`${app.origin}/api/files`, { headers: { cookie: as, origin: app.origin }, agent: false })
  sent.on('error', () => undefined)
  sent.end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.on('error', () => undefined)
  return answer
}

const failures = () => app.lines.filter(({ event }) => event === 'program-failed')

describe('an answer in parts', () => {
  test('arrives whole, without its length, as something to be saved', async () => {
    stream = csv(async function* () {
      yield '姓名,'
      yield Buffer.from('应发\r\n')
      yield ''
      yield 'x'.repeat(100_000)
    }, "三月 工资(正式)*'.csv")
    const { status, text, headers } = await app.call('GET', '/files', { as: ann })
    expect({ status, text }).toEqual({ status: 200, text: `姓名,应发\r\n${'x'.repeat(100_000)}` })
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        "attachment; filename*=UTF-8''%E4%B8%89%E6%9C%88%20%E5%B7%A5%E8%B5%84%28%E6%AD%A3%E5%BC%8F%29%2a%27.csv",
      'cache-control': 'no-store',
      'transfer-encoding': 'chunked',
      'x-made': 'yes',
    })
    expect(headers['content-length']).toBeUndefined()
  })

  test('may have no parts, and is shown where it has no name', async () => {
    stream = csv(async function* () {})
    const { status, text, headers } = await app.call('GET', '/files', { as: ann })
    expect({ status, text }).toEqual({ status: 200, text: '' })
    expect(headers['content-disposition']).toBeUndefined()
  })

  test('is not made for whoever asks for the headers alone', async () => {
    let isMade = false
    stream = csv(async function* () {
      isMade = true
      yield 'x'
    })
    expect(await app.call('HEAD', '/files', { as: ann })).toMatchObject({ status: 200, text: '' })
    expect(isMade).toBe(false)
  })

  test('is made no faster than it is read', async () => {
    const part = Buffer.alloc(256 * 1024)
    const all = 200
    let made = 0
    stream = csv(async function* () {
      for (; made < all; made++) yield part
    })
    const answer = await begin()
    for (let turns = 0; turns < 500; turns++) await turn()
    // What is on the way fills the buffers of both ends, which hold a few million bytes.
    expect(made).toBeLessThan(all / 2)
    let bytes = 0
    for await (const chunk of answer) bytes += chunk.length
    expect(bytes).toBe(all * part.length)
  })

  test('lets others have their turn between its parts', async () => {
    let made = 0
    stream = csv(async function* () {
      let isTurned = false
      setImmediate(() => {
        isTurned = true
      })
      for (; !isTurned && made < 1_000; made++) yield 'x'
    })
    expect((await app.call('GET', '/files', { as: ann })).status).toBe(200)
    expect(made).toBeLessThan(3)
  })

  test.each([
    ['makes parts', async () => undefined],
    ['waits for the next part', (signal: AbortSignal) => once(signal, 'abort')],
  ])('ends where the reader goes away while it %s', async (_, wait) => {
    const { promise: ended, resolve } = Promise.withResolvers<boolean>()
    stream = csv(async function* (signal) {
      try {
        yield 'first'
        for (;;) {
          await wait(signal)
          yield Buffer.alloc(100_000)
        }
      } finally {
        resolve(signal.aborted)
      }
    })
    const answer = await begin()
    answer.destroy()
    expect(await ended).toBe(true)
    expect(failures()).toEqual([])
  })

  test('is cut off where a part cannot be made, and the log says where, not what', async () => {
    stream = csv(async function* () {
      yield 'first'
      throw new TypeError(`of ${canary}`)
    })
    await expect(app.call('GET', '/files', { as: ann })).rejects.toThrow()
    expect(failures()).toMatchObject([{ level: 'error', fields: { name: 'TypeError' } }])
    expect(JSON.stringify(app.lines)).not.toContain(canary)
  })

  test.each([
    [new ApiError(404, 'not-found'), 404, 'not-found', 0],
    [new ThreadError('deadline'), 503, 'computing-too-long', 0],
    [new ThreadError('memory'), 503, 'computing-too-large', 0],
    [new Error(`of ${canary}`), 500, 'server-failed', 1],
  ])('of which not even the first part can be made is refused: %s', async (error, status, code, logged) => {
    // biome-ignore lint/correctness/useYield: it comes to no part
    stream = csv(async function* () {
      throw error
    }, 'x.csv')
    const answered = await app.call('GET', '/files', { as: ann })
    expect(answered).toMatchObject({ status, json: { code } })
    expect(answered.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answered.headers['content-disposition']).toBeUndefined()
    expect(failures()).toHaveLength(logged)
  })

  test('is of a type that its route declares, and has no key', async () => {
    stream = csv(async function* () {
      yield 'x'
    })
    expect((await app.call('GET', '/other', { as: ann })).status).toBe(500)
    expect((await app.call('POST', '/keyed', { as: ann })).status).toBe(500)
  })
})

describe('calls of one person that are open', () => {
  test('bad input 93: are as many as the route says; others have their own, and an ended one makes room', async () => {
    const { promise: room, resolve: end } = Promise.withResolvers<void>()
    let made = 0
    stream = csv(async function* () {
      made += 1
      yield 'first'
      await room
    })
    const answers = [await begin(), await begin()]
    const refused = await Promise.all(Array.from({ length: 18 }, () => app.call('GET', '/files', { as: ann })))
    for (const { status, json, headers } of refused) {
      expect({ status, code: json.code, params: json.params }).toEqual({
        ...{ status: 429, code: 'calls-too-many' },
        params: { limit: 2 },
      })
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    }
    expect(made).toBe(2)
    answers.push(await begin(ben))
    end()
    for (const answer of answers) await answer.toArray()
    expect((await app.call('GET', '/files', { as: ann })).status).toBe(200)
  })

  test('make room when their reader goes away', async () => {
    const left: Promise<void>[] = []
    stream = csv(async function* (signal) {
      const { promise, resolve } = Promise.withResolvers<void>()
      left.push(promise)
      yield 'first'
      await once(signal, 'abort')
      resolve()
    })
    for (const _ of [1, 2]) (await begin()).destroy()
    await Promise.all(left)
    await turn()
    const third = await begin()
    expect(third.statusCode).toBe(200)
    third.destroy()
  })
})
