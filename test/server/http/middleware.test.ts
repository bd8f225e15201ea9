import { afterEach, describe, expect, test } from 'vitest'
import type { ApiApp, ApiAppOptions } from '../../support/api-app.ts'
import { ann, cleo, sampleApp } from './sample.ts'

let app: ApiApp
const begin = async (options: ApiAppOptions = {}) => {
  app = await sampleApp(options)
  return app
}
afterEach(() => app.close())

const body = { id: 'x', name: '新部门' }

describe('security headers', () => {
  test('stand in every answer, good or bad', async () => {
    await begin()
    for (const url of ['/health', '/nowhere', '/departments', '/docs']) {
      const { headers } = await app.call('GET', url)
      expect(headers, url).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  test('allow scripts of this origin alone: nothing inline, nothing evaluated, no frames', async () => {
    await begin()
    const { headers } = await app.call('GET', '/docs')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none';script-src 'self';style-src 'self'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
  })

  test.each([
    ['http://x.example', undefined],
    ['https://x.example', 'max-age=31536000; includeSubDomains'],
  ])('of %s say about https: %s', async (origin, said) => {
    await begin({ settings: { origin } })
    expect((await app.call('GET', '/health')).headers['strict-transport-security']).toBe(said)
  })
})

describe('a change from elsewhere', () => {
  const origin = 'https://x.example'
  test.each([
    ['a page of ours', { origin, 'sec-fetch-site': 'same-origin' }, 201],
    [
      'a page of ours, over a proxy that changes its name',
      { origin: 'http://other', 'sec-fetch-site': 'same-origin' },
      201,
    ],
    ['an old browser or a program', { origin }, 201],
    ['another site', { origin, 'sec-fetch-site': 'cross-site' }, 403],
    ['another host of the same site', { origin, 'sec-fetch-site': 'same-site' }, 403],
    ['an address bar', { origin, 'sec-fetch-site': 'none' }, 403],
    ['another origin', { origin: 'https://y.example' }, 403],
    ['another scheme', { origin: 'http://x.example' }, 403],
    ['a document without an origin', { origin: 'null' }, 403],
    ['nobody knows where', { origin: '' }, 403],
  ])('is told from one of ours: %s', async (_, headers, status) => {
    await begin({ settings: { origin } })
    const answered = await app.call('POST', '/departments', { as: ann, body, headers })
    expect(answered.status).toBe(status)
    expect(answered.json.code).toBe(status === 403 ? 'cross-site' : undefined)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])('is refused by %s too, and reading is not', async (method) => {
    await begin()
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect(await app.call(method, '/departments/a', { as: ann, headers })).toMatchObject({ status: 403 })
    expect(await app.call('GET', '/departments/a', { as: ann, headers })).toMatchObject({ status: 200 })
  })
})

describe('a server that is stopping', () => {
  test('sends calls away, tells that it is not ready, and lives', async () => {
    await begin({ deps: { isClosing: () => true } })
    for (const url of ['/departments', '/ready', '/nowhere']) {
      const { status, json, headers } = await app.call('GET', url, { as: ann })
      expect({ status, code: json.code }).toEqual({ status: 503, code: 'server-stopping' })
      expect(headers).toMatchObject({ 'retry-after': '5', connection: 'close' })
    }
    expect(await app.call('GET', '/health')).toMatchObject({ status: 200, json: { isAlive: true } })
  })
})

describe('readiness', () => {
  test('is told with the state of the store', async () => {
    await begin()
    expect(await app.call('GET', '/ready')).toMatchObject({ status: 200, json: { isReady: true, store: 'ready' } })
    await app.deps.store.close()
    expect(await app.call('GET', '/ready')).toMatchObject({ status: 503, json: { isReady: false, store: 'closed' } })
  })

  test.each(['full', 'read-only'] as const)('stays while the store is %s: reading goes on', async (state) => {
    await begin()
    const { store } = app.deps
    const status = store.status
    store.status = () => ({ ...status(), state })
    expect(await app.call('GET', '/ready')).toMatchObject({ status: 200, json: { isReady: true, store: state } })
  })
})

describe('telemetry', () => {
  test('counts calls by route and tells how the store is', async () => {
    await begin()
    await app.call('GET', '/departments/a', { as: ann })
    await app.call('GET', '/departments/b', { as: ann })
    await app.call('GET', '/nowhere')
    const { text, headers } = await app.call('GET', '/telemetry')
    expect(headers['content-type']).toMatch(/^text\/plain; version=/)
    expect(text).toContain('jiheng_call_seconds_count{method="GET",route="/departments/:id",status="200"} 2')
    expect(text).toContain('jiheng_call_seconds_count{method="GET",route="none",status="404"} 1')
    expect(text).toContain('jiheng_store_state{state="ready"} 1')
    expect(text).toContain('jiheng_store_state{state="read-only"} 0')
    expect(text).toContain('jiheng_store_records{collection="departments"} 3')
    expect(text).toContain('jiheng_jobs{state="running"} 0')
    expect(text).not.toMatch(/ann|销售部/)
  })

  test.each([
    [['127.0.0.1'], 200],
    [['10.0.0.0/8', '127.0.0.0/8'], 200],
    [['10.0.0.0/8', '::1'], 404],
    [[], 404],
  ])('is for %j alone: %i', async (telemetryFrom, status) => {
    await begin({ settings: { telemetryFrom } })
    expect((await app.call('GET', '/telemetry')).status).toBe(status)
  })
})

describe('the log', () => {
  test('has one line for each call: who, which route, how it went', async () => {
    await begin()
    await app.call('GET', '/departments/a?x=%E5%BC%A0%E4%B8%89', { as: ann })
    await expect.poll(() => app.lines.length).toBe(1)
    expect(app.lines).toEqual([
      {
        ...{ level: 'info', event: 'call' },
        fields: {
          ...{
            call: expect.any(String),
            method: 'GET',
            route: '/departments/:id',
            status: 400,
            ms: expect.any(Number),
          },
          ...{ user: 'ann', code: 'query-unknown', address: '127.0.0.1' },
        },
      },
    ])
  })

  test('names who was refused, and with which code', async () => {
    await begin()
    await app.call('DELETE', '/departments/a', { as: cleo })
    await expect.poll(() => app.lines.length).toBe(1)
    expect(app.lines[0]?.fields).toMatchObject({ user: 'cleo', status: 403, code: 'not-allowed' })
  })

  test('has no address of what is not there: links that work once are addresses too', async () => {
    await begin()
    await app.call('GET', '/set-up/secret-token-1', { as: ann })
    await expect.poll(() => app.lines.length).toBe(1)
    expect(JSON.stringify(app.lines)).not.toContain('secret')
  })
})
