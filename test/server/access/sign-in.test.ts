import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failuresAllowed } from '../../../server/access/sign-in-throttle.ts'
import { tokenHash } from '../../../server/access/token.ts'
import { mostSessions } from '../../../server/uses/accounts/new-session.ts'
import { addAccount, auditOf, cookieOf, cookiesSet, everywhere, goodPassword } from '../../support/accounts.ts'
import { type ApiApp, apiApp, testNow } from '../../support/api-app.ts'

const minuteMs = 60_000
let steadyMs = 0
let now = testNow
let app: ApiApp

beforeEach(async () => {
  steadyMs = 1_000_000
  now = testNow
  app = await apiApp({ deps: { monotonicMs: () => steadyMs, now: () => now } })
  await addAccount(app.deps, { id: 'wang', grants: [everywhere('hr')], password: goodPassword })
})
afterEach(() => app.close())

const signIn = (body: unknown, as?: string) => app.call('POST', '/session', { body, ...(as !== undefined && { as }) })
const signInAsWang = (as?: string) => signIn({ login: 'wang', password: goodPassword }, as)
const isSignedIn = async (as: string) => (await app.call('GET', '/session', { as })).status === 200

describe('signing in', () => {
  test('says who it is and what they may do, and sets a cookie that scripts and other sites do not have', async () => {
    const answered = await signInAsWang()
    expect(answered.status).toBe(200)
    expect(answered.json).toMatchObject({ id: 'wang', name: 'wang', grants: [{ role: 'hr', departments: 'all' }] })
    expect(answered.json.allowed.employees).toEqual(['read', 'read-pay', 'create', 'update', 'delete'])
    expect(answered.json.allowed.users).toBeUndefined()
    const [cookie = ''] = [answered.headers['set-cookie'] ?? []].flat()
    expect(cookie).toMatch(/^jiheng-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await app.call('GET', '/session', { as: cookiesSet(answered) })).json).toEqual(answered.json)
  })

  test('over https takes a cookie of this host alone', async () => {
    const secure = await apiApp({ settings: { origin: 'https://pay.example.com' } })
    await addAccount(secure.deps, { id: 'wang', password: goodPassword })
    const body = { login: 'wang', password: goodPassword }
    const answered = await secure.call('POST', '/session', { body, headers: { origin: 'https://pay.example.com' } })
    const [cookie = ''] = [answered.headers['set-cookie'] ?? []].flat()
    expect(cookie).toMatch(/^__Host-jiheng-session=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Strict; Secure$/)
    await secure.close()
  })

  test.each([
    ['in capitals and full width', 'ＷＡＮＧ', goodPassword, 200],
    ['with the password composed otherwise', 'wang', goodPassword.normalize('NFD'), 200],
    ['with another password', 'wang', `${goodPassword}.`, 401],
    ['with no password', 'wang', '', 400],
    ['as nobody', 'li', goodPassword, 401],
  ])('%s', async (_, login, password, status) => {
    expect((await signIn({ login, password })).status).toBe(status)
  })

  test('keeps of the token only a hash', async () => {
    const token = cookiesSet(await signInAsWang()).split('=')[1] ?? ''
    const { records } = await app.deps.store.list('sessions', { scope: 'everything' })
    expect(records.map(({ id }) => id)).toEqual([tokenHash(token)])
    expect(JSON.stringify(records)).not.toContain(token)
  })

  test('is audited, and so is every failure, with the account where there is one and never what was typed', async () => {
    await signInAsWang()
    await signIn({ login: 'wang', password: 'canary-7f3a canary' })
    await signIn({ login: 'canary-7f3a', password: 'canary-7f3a canary' })
    const entries = await auditOf(app.deps)
    expect(entries).toMatchObject([
      { who: { kind: 'user', id: 'wang', role: 'hr' }, action: 'sign-in', resourceId: 'wang', outcome: 'done' },
      { who: { kind: 'system' }, action: 'sign-in', resourceId: 'wang', outcome: 'refused', address: '127.0.0.1' },
      { who: { kind: 'system' }, action: 'sign-in', outcome: 'refused', refusal: 'sign-in-refused' },
    ])
    expect(entries[2]).not.toHaveProperty('resourceId')
    expect(JSON.stringify([entries, app.lines])).not.toContain('canary')
  })

  test(`at more than ${mostSessions} browsers ends the session that began first`, async () => {
    const cookies: string[] = []
    for (let index = 0; index <= mostSessions; index++) {
      steadyMs += 1
      cookies.push(await cookieOf(app.deps, 'wang'))
    }
    const states = await Promise.all(cookies.map(isSignedIn))
    expect(states).toEqual([false, ...Array.from({ length: mostSessions }, () => true)])
  })
})

describe('guessing', () => {
  const wrong = (login = 'wang') => signIn({ login, password: 'not the password' })

  test.each([['wang'], ['nobody-at-all']])(
    'is stopped after five failures of %s, even with the right one',
    async (login) => {
      const statuses: number[] = []
      for (let index = 0; index < failuresAllowed.accountAtAddress; index++) statuses.push((await wrong(login)).status)
      expect(statuses).toEqual([401, 401, 401, 401, 401])
      const stopped = await signIn({ login, password: goodPassword })
      expect(stopped.status).toBe(429)
      expect(stopped.json).toMatchObject({ code: 'sign-in-throttled', params: { minutes: 15 } })
      expect(stopped.headers['retry-after']).toBe('900')
    },
  )

  test('goes on when a quarter of an hour is over by the steady clock, and not by that on the wall', async () => {
    for (let index = 0; index < failuresAllowed.accountAtAddress; index++) await wrong()
    now = '2027-03-01T20:00:00.000Z'
    expect((await signInAsWang()).status).toBe(429)
    steadyMs += 15 * minuteMs - 1
    expect((await signInAsWang()).status).toBe(429)
    steadyMs += 1
    expect((await signInAsWang()).status).toBe(200)
  })

  test('is counted attempt by attempt, also of attempts at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong()))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)])
  })

  test('begins anew after a success', async () => {
    for (let round = 0; round < 2; round++) {
      for (let index = 1; index < failuresAllowed.accountAtAddress; index++) expect((await wrong()).status).toBe(401)
      expect((await signInAsWang()).status).toBe(200)
    }
  })
})
