import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkHours } from '../../../server/uses/accounts/one-time-link.ts'
import { offerSetUp } from '../../../server/uses/accounts/offer-set-up.ts'
import { addAccount, auditOf, cookieOf, cookiesSet, everywhere, goodPassword } from '../../support/accounts.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'

const hourMs = 3_600_000
let steadyMs = 0
let app: ApiApp

beforeEach(async () => {
  steadyMs = 0
  app = await apiApp({ deps: { monotonicMs: () => steadyMs } })
})
afterEach(() => app.close())

const tokenIn = (url = '') => url.split('#')[1] ?? ''
const offered = async () => tokenIn((await offerSetUp(app.deps))?.url)
const first = { login: 'Zhao.Min', name: '赵敏', password: goodPassword }
const setUp = (token: string, more = {}) => app.call('POST', '/set-up', { body: { token, ...first, ...more } })

describe('the first set-up', () => {
  test('makes an administrator by the link, signs them in, and says so in the log', async () => {
    const ways = { password: true, provider: false, isSignedIn: false }
    expect((await app.call('GET', '/session/ways')).json).toEqual({ ...ways, needsSetUp: true })
    const answered = await setUp(await offered())
    expect(answered.status).toBe(200)
    expect(answered.json).toMatchObject({ name: '赵敏', grants: [{ role: 'admin', departments: 'all' }] })
    const as = cookiesSet(answered)
    const users = await app.call('GET', '/users', { as })
    expect(users.json).toMatchObject([{ id: answered.json.id, login: 'zhao.min', name: '赵敏', isDisabled: false }])
    const entries = await auditOf(app.deps)
    expect(entries.map(({ action }) => action)).toEqual(['create-user', 'set-up-server'])
    expect(JSON.stringify(entries)).not.toContain(goodPassword)
    expect((await app.call('GET', '/session/ways')).json).toEqual({ ...ways, needsSetUp: false })
    expect((await app.call('GET', '/session/ways', { as })).json).toMatchObject({ isSignedIn: true })
    const again = { login: 'ZHAO.MIN', password: goodPassword }
    expect((await app.call('POST', '/session', { body: again })).status).toBe(200)
  })

  test('offers a link to the origin, with the token where no server sees it, and keeps only its hash', async () => {
    const link = await offerSetUp(app.deps)
    expect(link).toEqual({
      url: expect.stringMatching(`^${app.origin}/set-up#[\\w-]{43}$`),
      hours: linkHours['set-up'],
    })
    const { records } = await app.deps.store.list('links', { scope: 'everything' })
    expect(JSON.stringify(records)).not.toContain(tokenIn(link?.url))
  })

  test('works once, and is not offered again', async () => {
    const token = await offered()
    expect((await setUp(token)).status).toBe(200)
    expect((await setUp(token, { login: 'other' })).status).toBe(409)
    expect(await offerSetUp(app.deps)).toBeUndefined()
  })

  test('makes one administrator of twenty at once', async () => {
    const token = await offered()
    const tries = Array.from({ length: 20 }, (_, index) => setUp(token, { login: `admin-${index}` }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array(19).fill(409)])
    expect((await app.deps.store.list('users', { scope: 'everything' })).total).toBe(1)
  })

  test('takes only the link that was offered last', async () => {
    const [before, last] = [await offered(), await offered()]
    expect((await setUp(before)).status).toBe(410)
    expect((await setUp(last)).status).toBe(200)
  })

  test.each([
    ['just before a day', 24 * hourMs - 1, 200],
    ['after a day', 24 * hourMs, 410],
    ['later', 24 * hourMs + 1, 410],
  ])('takes the link %s: %i', async (_, age, status) => {
    const token = await offered()
    steadyMs += age
    expect((await setUp(token)).status).toBe(status)
  })

  test('is refused when there is an account, whatever the link, and the link is taken back at the next start', async () => {
    const token = await offered()
    await addAccount(app.deps, { id: 'wang' })
    expect((await setUp(token)).json).toMatchObject({ code: 'set-up-done' })
    expect(await offerSetUp(app.deps)).toBeUndefined()
    expect((await app.deps.store.list('links', { scope: 'everything' })).total).toBe(0)
  })

  test.each([
    ['a short password', { password: 'elevenchars' }, '/password'],
    ['a login with a space', { login: 'zhao min' }, '/login'],
    ['no name', { name: '' }, '/name'],
  ])('is refused with %s, and the link stays good', async (_, wrong, path) => {
    const token = await offered()
    const answered = await setUp(token, wrong)
    expect(answered.status).toBe(400)
    expect(answered.json.issues).toMatchObject([{ path }])
    expect((await setUp(token)).status).toBe(200)
  })

  test.each([[''], ['x'], ['a'.repeat(43)]])('has no use for the token "%s"', async (token) => {
    await offered()
    expect([400, 410]).toContain((await setUp(token)).status)
    expect((await app.deps.store.list('users', { scope: 'everything' })).total).toBe(0)
  })
})

describe('a link that sets a password', () => {
  let admin: string
  beforeEach(async () => {
    await addAccount(app.deps, { id: 'admin', grants: [everywhere('admin')], password: goodPassword })
    admin = await cookieOf(app.deps, 'admin')
  })

  const invite = async (id: string) => (await app.call('POST', `/users/${id}/link`, { as: admin })).json
  const use = (token: string, password = 'another good one') =>
    app.call('POST', '/set-up/password', { body: { token, password } })

  test('is given once for a new account, and signs its user in', async () => {
    const body = { login: 'li', name: '李', grants: [] }
    const made = await app.call('POST', '/users', { as: admin, body })
    expect(made.status).toBe(201)
    expect(made.json.link).toEqual({ url: expect.stringMatching(`^${app.origin}/set-password#[\\w-]{43}$`), hours: 72 })
    const shown = await app.call('GET', `/users/${made.json.id}`, { as: admin })
    const account = { id: made.json.id, version: 1, ...body, isDisabled: false }
    expect(shown.json).toEqual({ ...account, canSignIn: false })
    const used = await use(tokenIn(made.json.link.url))
    expect(used.status).toBe(200)
    expect((await app.call('GET', `/users/${made.json.id}`, { as: admin })).json).toEqual({
      ...account,
      canSignIn: true,
    })
    expect(used.json).toMatchObject({ id: made.json.id, name: '李' })
    expect((await app.call('GET', '/session', { as: cookiesSet(used) })).status).toBe(200)
    expect((await use(tokenIn(made.json.link.url))).status).toBe(410)
    expect((await auditOf(app.deps)).map(({ action }) => action)).toEqual(['create-user', 'set-password'])
  })

  test('leaves the password as it is until it is used, and ends all sessions then', async () => {
    await addAccount(app.deps, { id: 'li', password: goodPassword })
    const session = await cookieOf(app.deps, 'li')
    const { url } = await invite('li')
    const signIn = (password: string) => app.call('POST', '/session', { body: { login: 'li', password } })
    expect((await signIn(goodPassword)).status).toBe(200)
    expect((await use(tokenIn(url))).status).toBe(200)
    expect((await app.call('GET', '/session', { as: session })).status).toBe(401)
    expect((await signIn(goodPassword)).status).toBe(401)
    expect((await signIn('another good one')).status).toBe(200)
  })

  test('is worthless when there is a newer one', async () => {
    await addAccount(app.deps, { id: 'li' })
    const [before, last] = [await invite('li'), await invite('li')]
    expect((await use(tokenIn(before.url))).status).toBe(410)
    expect((await use(tokenIn(last.url))).status).toBe(200)
  })

  test.each([
    ['just before three days', 72 * hourMs - 1, 200],
    ['after three days', 72 * hourMs, 410],
    ['later', 72 * hourMs + 1, 410],
  ])('works %s: %i', async (_, age, status) => {
    await addAccount(app.deps, { id: 'li' })
    const { url } = await invite('li')
    steadyMs += age
    expect((await use(tokenIn(url))).status).toBe(status)
  })

  test('is worthless for a disabled user', async () => {
    await addAccount(app.deps, { id: 'li', isDisabled: true })
    const { url } = await invite('li')
    expect((await use(tokenIn(url))).status).toBe(410)
  })

  test('does not make an administrator, nor does that link set a password', async () => {
    await addAccount(app.deps, { id: 'li' })
    const { url } = await invite('li')
    expect((await setUp(tokenIn(url))).status).toBe(409)
    expect((await use('a'.repeat(43))).status).toBe(410)
  })

  test('works once of ten at once', async () => {
    await addAccount(app.deps, { id: 'li' })
    const token = tokenIn((await invite('li')).url)
    const tries = Array.from({ length: 10 }, (_, index) => use(token, `another good one ${index}`))
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array(9).fill(410)])
  })
})
