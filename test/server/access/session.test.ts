import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failuresAllowed } from '../../../server/access/sign-in-throttle.ts'
import { idleMinutes } from '../../../server/access/session.ts'
import { tokenHash } from '../../../server/access/token.ts'
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

describe('a session', () => {
  test.each([
    ['just before its age', 12 * 60 * minuteMs - 1, true],
    ['at its age', 12 * 60 * minuteMs, false],
    ['after its age', 12 * 60 * minuteMs + 1, false],
  ])('that is used all the time: %s', async (_, age, expected) => {
    const cookie = await cookieOf(app.deps, 'wang')
    const end = steadyMs + age
    for (; steadyMs + 30 * minuteMs < end; steadyMs += 30 * minuteMs) expect(await isSignedIn(cookie)).toBe(true)
    steadyMs = end
    expect(await isSignedIn(cookie)).toBe(expected)
  })

  test.each([
    ['just before the limit', idleMinutes * minuteMs - 1, true],
    ['at the limit', idleMinutes * minuteMs, false],
    ['after the limit', idleMinutes * minuteMs + 1, false],
  ])('that is not used: %s', async (_, age, expected) => {
    const cookie = await cookieOf(app.deps, 'wang')
    steadyMs += age
    expect(await isSignedIn(cookie)).toBe(expected)
  })

  test.each([['2026-03-01T21:30:00.000Z'], ['2025-03-01T20:00:00.000Z'], ['2031-01-01T00:00:00.000Z']])(
    'neither ends nor lasts longer where the clock on the wall is set to %s',
    async (other) => {
      const cookie = await cookieOf(app.deps, 'wang')
      now = other
      expect(await isSignedIn(cookie)).toBe(true)
      steadyMs += idleMinutes * minuteMs
      expect(await isSignedIn(cookie)).toBe(false)
    },
  )

  test('is written down once a minute, not at each use', async () => {
    const cookie = await cookieOf(app.deps, 'wang')
    const before = app.deps.store.status().seq
    steadyMs += minuteMs - 1
    await isSignedIn(cookie)
    expect(app.deps.store.status().seq).toBe(before)
    steadyMs += 1
    await Promise.all([isSignedIn(cookie), isSignedIn(cookie), isSignedIn(cookie)])
    expect(app.deps.store.status().seq).toBe(before + 1)
  })

  test('is for nobody with a token that was made up, or the hash of one', async () => {
    const cookie = await cookieOf(app.deps, 'wang')
    const [name = '', token = ''] = cookie.split('=')
    for (const other of ['', 'x', tokenHash(token), `${token}x`])
      expect(await isSignedIn(`${name}=${other}`)).toBe(false)
  })
})

describe('signing out', () => {
  test('ends this session, takes the cookie away, and leaves the others', async () => {
    const [here, there] = [await cookieOf(app.deps, 'wang'), await cookieOf(app.deps, 'wang')]
    const answered = await app.call('DELETE', '/session', { as: here })
    expect(answered.status).toBe(204)
    expect(answered.headers['set-cookie']).toEqual([expect.stringMatching(/^jiheng-session=; Max-Age=0;/)])
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true])
    expect(await auditOf(app.deps)).toMatchObject([{ action: 'sign-out', who: { id: 'wang' } }])
  })

  test('everywhere ends all sessions of this user and of nobody else', async () => {
    await addAccount(app.deps, { id: 'li' })
    const [here, there] = [await cookieOf(app.deps, 'wang'), await cookieOf(app.deps, 'wang')]
    const other = await cookieOf(app.deps, 'li')
    expect((await app.call('DELETE', '/session/everywhere', { as: here })).status).toBe(204)
    expect([await isSignedIn(here), await isSignedIn(there), await isSignedIn(other)]).toEqual([false, false, true])
    expect(await auditOf(app.deps)).toMatchObject([{ action: 'sign-out-everywhere', who: { id: 'wang' } }])
  })
})

describe('changing one’s password', () => {
  const change = (as: string, current: string, next: string) =>
    app.call('PUT', '/session/password', { as, body: { current, next } })

  test('ends all sessions, gives this browser a new one, and counts from then on', async () => {
    const [here, there] = [await cookieOf(app.deps, 'wang'), await cookieOf(app.deps, 'wang')]
    const answered = await change(here, goodPassword, 'another good one')
    expect(answered.status).toBe(200)
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, false])
    expect(await isSignedIn(cookiesSet(answered))).toBe(true)
    expect((await signInAsWang()).status).toBe(401)
    expect((await signIn({ login: 'wang', password: 'another good one' })).status).toBe(200)
    const entries = await auditOf(app.deps)
    expect(entries[0]).toMatchObject({ action: 'change-password', who: { id: 'wang' }, outcome: 'done' })
    expect(JSON.stringify(entries)).not.toContain('another good one')
  })

  test.each([
    ['another present password', 'not the password', 'another good one', '/current', 'password-wrong'],
    ['a short one', goodPassword, 'elevenchars', '/next', 'password-too-short'],
    ['a common one', goodPassword, 'password1234', '/next', 'password-common'],
    ['the login', goodPassword, 'wangwangwang', '/next', 'password-says-login'],
  ])('is refused with %s, and leaves everything as it was', async (_, current, next, path, code) => {
    const here = await cookieOf(app.deps, 'wang')
    const answered = await change(here, current, next)
    expect(answered.status).toBe(400)
    expect(answered.json.issues).toMatchObject([{ path, code }])
    expect(await isSignedIn(here)).toBe(true)
    expect((await signInAsWang()).status).toBe(200)
  })

  test('is no way around the throttle', async () => {
    const here = await cookieOf(app.deps, 'wang')
    for (let index = 0; index < failuresAllowed.accountAtAddress; index++) {
      expect((await change(here, 'not the password', 'another good one')).status).toBe(400)
    }
    expect((await change(here, goodPassword, 'another good one')).status).toBe(429)
  })
})

test('a change of roles holds from the next call on', async () => {
  const cookie = await cookieOf(app.deps, 'wang')
  expect((await app.call('GET', '/session', { as: cookie })).json.allowed.employees).toBeDefined()
  const user = await app.deps.store.get('users', 'wang', 'everything')
  const fields = { ...user?.fields, grants: [] }
  await app.deps.store.apply({
    name: 'change-user',
    changes: [{ do: 'replace', in: 'users', id: 'wang', version: 1, fields }],
  })
  expect((await app.call('GET', '/session', { as: cookie })).json.allowed).toEqual({})
})
