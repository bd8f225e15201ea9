import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAccount, auditOf, cookieOf, cookiesSet, everywhere, goodPassword } from '../../support/accounts.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { type OidcAccount, type OidcServer, oidcClient, oidcServer } from '../../support/oidc-server.ts'

let provider: OidcServer
let app: ApiApp

beforeEach(async () => {
  provider = await oidcServer()
  await start('preferred_username')
})
afterEach(async () => {
  await app.close()
  await provider.close()
})

async function start(loginClaim: string): Promise<void> {
  app = await apiApp({ settings: { oidc: { issuer: provider.issuer, ...oidcClient, loginClaim } } })
  provider.welcome(`${app.origin}/auth-callback`)
  await addAccount(app.deps, { id: 'wang', grants: [everywhere('hr')] })
}

const wang: OidcAccount = { sub: 'p-1', preferred_username: 'Wang' }

async function setOut() {
  const answered = await app.call('POST', '/session/provider')
  expect(answered.status).toBe(200)
  return { url: String(answered.json.url), cookie: cookiesSet(answered) }
}

const comeBack = (cookie: string, body: unknown) => app.call('POST', '/session/provider/return', { as: cookie, body })

async function signIn(account = wang) {
  const { url, cookie } = await setOut()
  return comeBack(cookie, await provider.visit(url, account))
}

describe('signing in at the provider', () => {
  test('sets out with state, nonce and a challenge, and a cookie that only this browser has', async () => {
    const { url, cookie } = await setOut()
    const query = new URL(url).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: 'jiheng',
      redirect_uri: `${app.origin}/auth-callback`,
      response_type: 'code',
      code_challenge_method: 'S256',
    })
    const secrets = ['state', 'nonce', 'code_challenge'].map((name) => query.get(name) ?? '')
    expect(new Set(secrets.map((secret) => secret.length))).toEqual(new Set([43]))
    expect(new Set(secrets).size).toBe(3)
    expect(url).not.toContain(cookie.split('=')[1])
    expect((await setOut()).url).not.toBe(url)
  })

  test('signs in the account with this login, ties it to the person there, and says both in the log', async () => {
    const answered = await signIn()
    expect(answered.status).toBe(200)
    expect(answered.json).toMatchObject({ id: 'wang' })
    expect((await app.call('GET', '/session', { as: cookiesSet(answered) })).status).toBe(200)
    expect([answered.headers['set-cookie']].flat()).toContainEqual(expect.stringMatching(/^jiheng-sign-in=; Max-Age=0/))
    expect((await signIn()).status).toBe(200)
    const actions = (await auditOf(app.deps)).map(({ action }) => action)
    expect(actions).toEqual(['tie-account', 'sign-in', 'sign-in'])
    expect((await app.call('GET', '/session/ways')).json).toMatchObject({ provider: true })
  })

  test('knows the person by who they are there, once they have come, and nobody else who got their login', async () => {
    await signIn()
    expect((await signIn({ sub: 'p-1', preferred_username: 'renamed' })).json).toMatchObject({ id: 'wang' })
    const other = await signIn({ sub: 'p-2', preferred_username: 'wang' })
    expect(other.status).toBe(401)
    expect(other.json.code).toBe('provider-account-unknown')
  })

  test.each([
    ['whom nobody knows here', { sub: 'p-9', preferred_username: 'nobody' }],
    ['whose login the provider does not say', { sub: 'p-9' }],
    ['who is disabled', { sub: 'p-9', preferred_username: 'gone' }],
  ])('refuses somebody %s, and says so in the log', async (_, account) => {
    await addAccount(app.deps, { id: 'gone', isDisabled: true })
    const answered = await signIn(account)
    expect(answered.status).toBe(401)
    expect(cookiesSet(answered)).toBe('')
    expect(await auditOf(app.deps)).toMatchObject([{ action: 'sign-in', refusal: 'provider-account-unknown' }])
    expect((await app.deps.store.list('sessions', { scope: 'everything' })).total).toBe(0)
  })

  test.each([
    ['verified', true, 200],
    ['not verified', false, 401],
    ['of which nothing is said', undefined, 401],
  ])('by an e-mail address that is %s', async (_, verified, status) => {
    await app.close()
    await provider.close()
    provider = await oidcServer()
    await start('email')
    const account = { sub: 'p-1', email: 'wang', ...(verified !== undefined && { email_verified: verified }) }
    expect((await signIn(account)).status).toBe(status)
  })

  test('ends the session that the browser had, and makes a new one', async () => {
    const before = await cookieOf(app.deps, 'wang')
    const { url, cookie } = await setOut()
    const answered = await comeBack(`${cookie}; ${before}`, await provider.visit(url, wang))
    expect(cookiesSet(answered)).not.toBe(before)
    expect((await app.call('GET', '/session', { as: before })).status).toBe(401)
  })

  test('keeps the secret of the product out of answers and logs', async () => {
    const answers = [await signIn(), await app.call('GET', '/session/ways'), await comeBack('', {})]
    const said = JSON.stringify([
      answers.map(({ text, headers }) => [text, headers]),
      app.lines,
      await auditOf(app.deps),
    ])
    expect(said).not.toContain('canary')
  })
})

describe('while the provider is down', () => {
  test('fault 38: sessions go on, passwords work, and setting out says so: 503', async () => {
    await addAccount(app.deps, { id: 'local', grants: [everywhere('admin')], password: goodPassword })
    const session = cookiesSet(await signIn())
    const { url, cookie } = await setOut()
    const answer = await provider.visit(url, wang)
    await provider.close()
    expect((await app.call('GET', '/session', { as: session })).status).toBe(200)
    const body = { login: 'local', password: goodPassword }
    expect((await app.call('POST', '/session', { body })).status).toBe(200)
    const back = await comeBack(cookie, answer)
    expect([back.status, back.json.code]).toEqual([503, 'provider-unreachable'])
    const fresh = await apiApp({ settings: app.deps.settings, store: app.deps.store })
    const tried = await fresh.call('POST', '/session/provider', { headers: { origin: app.origin } })
    expect([tried.status, tried.json.code]).toEqual([503, 'provider-unreachable'])
    await fresh.close()
  })
})

test('without a provider there is nothing to set out for', async () => {
  const plain = await apiApp()
  expect((await plain.call('POST', '/session/provider')).status).toBe(404)
  expect((await plain.call('POST', '/session/provider/return', { body: { code: 'x' } })).status).toBe(404)
  await plain.close()
})
