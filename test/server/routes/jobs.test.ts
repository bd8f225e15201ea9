import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { validatorAt } from '../../../server/documents/schema-index.ts'
import { ApiError } from '../../../server/http/api-error.ts'
import type { Route } from '../../../server/http/route.ts'
import type { Work } from '../../../server/jobs/jobs.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { principalIn } from '../../../server/routes/call-parts.ts'
import { jobAnswer } from '../../../server/routes/job-answer.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { signIn } from '../../support/sign-in.ts'

type Result = { readonly resource: string; readonly id: string }

let app: ApiApp
let ann: string
let ben: string
/** What the job of the test does. */
let work: Promise<Work>
let end: (result: Result) => void
let fail: (error: unknown) => void

beforeEach(async () => {
  const begun = Promise.withResolvers<Work>()
  const ended = Promise.withResolvers<Result>()
  work = begun.promise
  end = ended.resolve
  fail = ended.reject
  const run = async (given: Work) => {
    begun.resolve(given)
    given.signal.addEventListener('abort', () => ended.reject(given.signal.reason))
    return ended.promise
  }
  const begin: Route = {
    ...{ method: 'post', path: '/employees/all/compute', summary: 'For tests.', answer: 'job' },
    access: { resource: 'employees', action: 'create' },
    run: async (call, { jobs }) => {
      const { userId: by } = principalIn(call)
      return jobAnswer(jobs.start({ kind: 'run', by, subject: 'x', about: { period: '2026-03' }, run }), call)
    },
  }
  app = await apiApp({ routes: [...allRoutes, begin] })
  ann = await signIn(app.deps, { id: 'ann', grants: [{ role: 'hr', departments: 'all' }] })
  ben = await signIn(app.deps, { id: 'ben', grants: [{ role: 'admin', departments: 'all' }] })
})
afterEach(() => app.close())

const isJob = (json: unknown) => validatorAt({ file: 'api/job.schema.json', pointer: '' }, 'first')(json)

async function begun(): Promise<{ readonly id: string; readonly url: string }> {
  const { status, json, headers } = await app.call('POST', '/employees/all/compute', { as: ann })
  expect(status).toBe(202)
  expect(isJob(json)).toBe(true)
  expect(headers.location).toBe(`/api/jobs/${json.id}`)
  return { id: json.id, url: `/jobs/${json.id}` }
}

/** Events as they come; each call gives the next one, undefined at their end. */
async function watch(url: string, headers: Readonly<Record<string, string>> = {}) {
  const sent = request(`${app.origin}/api${url}/events`, { headers: { cookie: ann, ...headers }, agent: false })
  sent.end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  expect(answer.headers['content-type']).toBe('text/event-stream')
  answer.setEncoding('utf8')
  const chunks = answer[Symbol.asyncIterator]()
  let text = ''
  const next = async () => {
    while (!text.includes('\n\n')) {
      const { done, value } = await chunks.next()
      if (done === true) return undefined
      text += value
    }
    const [first = '', ...rest] = text.split('\n\n')
    text = rest.join('\n\n')
    const [, json = ''] = /^event: job\ndata: (.*)$/.exec(first) ?? []
    return JSON.parse(json)
  }
  return { next, answer }
}

describe('a route that begins a job', () => {
  test('answers at once with the job, which is no record to be masked', async () => {
    const { id, url } = await begun()
    const { status, json } = await app.call('GET', url, { as: ann })
    expect(status).toBe(200)
    expect(json).toMatchObject({ id, kind: 'run', state: 'running', about: { period: '2026-03' } })
  })

  test('refuses the same once more, with what runs', async () => {
    const { id } = await begun()
    const again = await app.call('POST', '/employees/all/compute', { as: ann })
    expect(again).toMatchObject({ status: 409, json: { code: 'job-running', more: { job: id } } })
  })
})

describe('a job', () => {
  test('of somebody else is not there', async () => {
    const { url } = await begun()
    for (const [method, at] of [
      ['GET', url],
      ['GET', `${url}/events`],
      ['POST', `${url}/cancel`],
      ['GET', '/jobs/unknown'],
    ] as const) {
      expect(await app.call(method, at, { as: ben })).toMatchObject({ status: 404, json: { code: 'not-found' } })
      expect((await app.call(method, at)).status).toBe(401)
    }
    expect((await work).signal.aborted).toBe(false)
  })

  test('is watched in its steps, in the language of whoever watches, until it has ended', async () => {
    const { id, url } = await begun()
    const [zh, en] = [await watch(url), await watch(url, { 'accept-language': 'en' })]
    expect(await zh.next()).toMatchObject({ id, state: 'running' })
    await en.next()
    const { progress } = await work
    progress({ stage: 'stage-computing', done: 1_500, all: 3_000 })
    const step = { stage: 'stage-computing', done: 1_500, all: 3_000 }
    expect(await zh.next()).toMatchObject({ progress: { ...step, message: '正在计算：1,500 / 3,000' } })
    expect(await en.next()).toMatchObject({ progress: { ...step, message: 'Computing: 1,500 of 3,000' } })
    end({ resource: 'runs', id: 'r1' })
    const last = await zh.next()
    expect(isJob(last)).toBe(true)
    expect(last).toMatchObject({ state: 'done', result: { resource: 'runs', id: 'r1' } })
    expect(await zh.next()).toBeUndefined()
  })

  test('that failed says why in a sentence', async () => {
    const { url } = await begun()
    const { next } = await watch(url)
    await next()
    fail(new ApiError(409, 'period-is-closed', { period: '2026-01' }))
    const last = await next()
    expect(isJob(last)).toBe(true)
    expect(last).toMatchObject({
      state: 'failed',
      refusal: { code: 'period-is-closed', params: { period: '2026-01' } },
    })
    expect(last.refusal.message).toContain('2026-01')
    // Whoever comes later reads the same.
    expect((await app.call('GET', url, { as: ann })).json).toEqual(last)
    const later = await watch(url)
    expect([await later.next(), await later.next()]).toEqual([last, undefined])
  })

  test('is cancelled by whoever began it', async () => {
    const { url } = await begun()
    const { next } = await watch(url)
    await next()
    expect((await app.call('POST', `${url}/cancel`, { as: ann })).status).toBe(200)
    expect(await next()).toMatchObject({ state: 'cancelled' })
    expect(await app.call('POST', `${url}/cancel`, { as: ann })).toMatchObject({ json: { state: 'cancelled' } })
  })

  test('goes on where nobody watches any more', async () => {
    const { url } = await begun()
    const { next, answer } = await watch(url)
    await next()
    answer.destroy()
    while (!app.lines.some(({ fields }) => fields.route === '/jobs/:id/events')) await turn()
    expect((await work).signal.aborted).toBe(false)
    end({ resource: 'runs', id: 'r1' })
    const last = await watch(url)
    expect(await last.next()).toMatchObject({ state: 'done' })
  })

  test('that is watched ends with the server', async () => {
    const { url } = await begun()
    const { next } = await watch(url)
    await next()
    await app.deps.jobs.close()
    expect(await next()).toMatchObject({ state: 'cancelled' })
    expect(await next()).toBeUndefined()
  })
})
