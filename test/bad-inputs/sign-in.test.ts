import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accessParts } from '../../server/access/access-parts.ts'
import { failuresAllowed } from '../../server/access/sign-in-throttle.ts'
import { addAccount, auditOf, cookieOf, cookiesSet, everywhere, goodPassword } from '../support/accounts.ts'
import { type ApiApp, apiApp } from '../support/api-app.ts'

let app: ApiApp
beforeEach(async () => {
  app = await apiApp()
  await addAccount(app.deps, { id: 'wang', grants: [everywhere('hr')], password: goodPassword })
})
afterEach(() => app.close())

const good = { login: 'wang', password: goodPassword }
const signIn = (body: unknown, more: { as?: string; headers?: Record<string, string> } = {}) =>
  app.call('POST', '/session', { body, ...more })
const isSignedIn = async (as: string) => (await app.call('GET', '/session', { as })).status === 200
const sessions = async () => (await app.deps.store.list('sessions', { scope: 'everything' })).total

describe('a call that changes something', () => {
  test.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['no page', { 'sec-fetch-site': 'none' }],
    ['a page without an origin', { origin: 'null' }],
    ['this origin over another scheme', { origin: 'https://127.0.0.1' }],
  ])('bad input 82: from %s is refused, whoever is signed in there', async (_, headers) => {
    const as = await cookieOf(app.deps, 'wang')
    const body = { current: goodPassword, next: 'another good one' }
    const changed = await app.call('PUT', '/session/password', { as, body, headers })
    expect([changed.status, changed.json.code]).toEqual([403, 'cross-site'])
    expect((await app.call('DELETE', '/session', { as, headers })).status).toBe(403)
    expect((await signIn(good, { headers })).status).toBe(403)
    expect(await isSignedIn(as)).toBe(true)
    expect(await sessions()).toBe(1)
    expect((await signIn(good)).status).toBe(200)
  })
})

describe('a session', () => {
  test('bad input 83: fixed before the sign-in gets nobody in; the one before is dead', async () => {
    const chosen = `jiheng-session=${'a'.repeat(43)}`
    const after = cookiesSet(await signIn(good, { as: chosen }))
    expect(after).not.toBe(chosen)
    expect([await isSignedIn(chosen), await isSignedIn(after)]).toEqual([false, true])

    await addAccount(app.deps, { id: 'mallory' })
    const planted = await cookieOf(app.deps, 'mallory')
    const own = cookiesSet(await signIn(good, { as: planted }))
    expect([await isSignedIn(planted), await isSignedIn(own)]).toEqual([false, true])
  })

  test('bad input 84: of a user who was disabled just now opens nothing', async () => {
    await addAccount(app.deps, { id: 'admin', grants: [everywhere('admin')] })
    const [as, admin] = [await cookieOf(app.deps, 'wang'), await cookieOf(app.deps, 'admin')]
    expect((await app.call('GET', '/employees', { as })).status).toBe(200)
    const body = { login: 'wang', name: 'wang', grants: [everywhere('hr')], isDisabled: true }
    const headers = { 'if-match': '"1"' }
    expect((await app.call('PUT', '/users/wang', { as: admin, body, headers })).status).toBe(200)
    for (const url of ['/employees', '/session', '/schemes']) {
      expect((await app.call('GET', url, { as })).status).toBe(401)
    }
  })
})

describe('a password', () => {
  test('bad input 86: of a megabyte is refused as too long, unhashed, by every form', async () => {
    const password = 'p'.repeat(1_000_000)
    const as = await cookieOf(app.deps, 'wang')
    const before = app.deps.store.status().seq
    const answers = [
      await signIn({ login: 'wang', password }),
      await app.call('PUT', '/session/password', { as, body: { current: goodPassword, next: password } }),
      await app.call('PUT', '/session/password', { as, body: { current: password, next: 'another good one' } }),
    ]
    for (const { status, text, json } of answers) {
      expect([status, json.code]).toEqual([400, 'body-wrong'])
      expect(text.length).toBeLessThan(2000)
    }
    expect(app.deps.store.status().seq).toBe(before)
  })

  test('bad input 86: wrong six times is stopped at the sixth', async () => {
    const wrong = () => signIn({ login: 'wang', password: 'not the password' })
    const statuses: number[] = []
    for (let index = 0; index < 6; index++) statuses.push((await wrong()).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('bad input 86: of nobody gets the same answer after the same work as a wrong one', async () => {
    await addAccount(app.deps, { id: 'gone', isDisabled: true, password: goodPassword })
    await addAccount(app.deps, { id: 'invited' })
    let compared = 0
    const { hasher } = accessParts(app.deps)
    const counted = hasher.matches
    hasher.matches = (...wanted) => {
      compared += 1
      return counted(...wanted)
    }
    const seen = []
    for (const login of ['wang', 'nobody', 'gone', 'invited']) {
      const before = { compared, seq: app.deps.store.status().seq }
      const { status, text, headers } = await signIn({
        login,
        password: login === 'gone' ? goodPassword : 'not it at all',
      })
      const work = { compared: compared - before.compared, written: app.deps.store.status().seq - before.seq }
      seen.push({ status, text, cookies: headers['set-cookie'], ...work })
    }
    const [first, ...others] = seen
    expect(first).toMatchObject({ status: 401, compared: 1, written: 1 })
    for (const other of others) expect(other).toEqual(first)
  })
})

describe('an address that is made up', () => {
  const wrong = (address: string) =>
    signIn({ login: 'wang', password: 'not the password' }, { headers: { 'x-forwarded-for': address } })

  test('bad input 87: escapes neither the throttle nor the audit log', async () => {
    for (let index = 0; index < failuresAllowed.accountAtAddress; index++) {
      expect((await wrong(`10.0.0.${index}`)).status).toBe(401)
    }
    expect((await wrong('127.0.0.2')).status).toBe(429)
    expect(new Set((await auditOf(app.deps)).map(({ address }) => address))).toEqual(new Set(['127.0.0.1']))
  })

  test('bad input 87: is believed of the proxies that are trusted, and of nobody before them', async () => {
    const behind = await apiApp({ settings: { trustedHops: 1 } })
    await addAccount(behind.deps, { id: 'wang', password: goodPassword })
    const body = { login: 'wang', password: 'not the password' }
    for (let index = 0; index < failuresAllowed.accountAtAddress; index++) {
      await behind.call('POST', '/session', { body, headers: { 'x-forwarded-for': `10.0.0.${index}, 203.0.113.7` } })
    }
    const last = (via: string) => behind.call('POST', '/session', { body, headers: { 'x-forwarded-for': via } })
    expect((await last('127.0.0.1, 203.0.113.7')).status).toBe(429)
    expect((await last('203.0.113.7, 203.0.113.8')).status).toBe(401)
    const addresses = (await auditOf(behind.deps)).map(({ address }) => address)
    expect([...new Set(addresses)]).toEqual(['203.0.113.7', '203.0.113.8'])
    await behind.close()
  })
})
