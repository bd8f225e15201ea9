import { describe, expect, test } from 'vitest'
import { addAccount, auditOf, cookiesSet } from '../support/accounts.ts'
import { apiApp } from '../support/api-app.ts'
import { oidcClient, oidcServer } from '../support/oidc-server.ts'

describe('coming back from the provider', () => {
  test('bad input 85: with anything wrong is 401 and audited, and nobody is signed in', async () => {
    const [provider, other] = [await oidcServer(), await oidcServer()]
    const settings = { oidc: { issuer: provider.issuer, ...oidcClient, loginClaim: 'preferred_username' } }
    const site = await apiApp({ settings })
    for (const each of [provider, other]) each.welcome(`${site.origin}/auth-callback`)
    await addAccount(site.deps, { id: 'wang' })
    const wang = { sub: 'p-1', preferred_username: 'wang' }
    const setOut = async () => {
      const answered = await site.call('POST', '/session/provider')
      return { url: new URL(answered.json.url), as: cookiesSet(answered) }
    }
    const comeBack = (as: string, body: unknown) => site.call('POST', '/session/provider/return', { as, body })
    const visited = async (change = (url: URL): URL => url) => {
      const { url, as } = await setOut()
      return { as, answer: await provider.visit(change(url).href, wang) }
    }

    const fine = await visited()
    const wrongs: [string, string, Record<string, string>][] = []
    const { as: own, answer } = await visited()
    wrongs.push(['wrong state', own, { ...answer, state: 'x'.repeat(43) }])
    wrongs.push(['no state', own, { code: answer.code ?? '', iss: answer.iss ?? '' }])
    wrongs.push(['other issuer', own, { ...answer, iss: other.issuer }])
    wrongs.push(['no issuer', own, { code: answer.code ?? '', state: answer.state ?? '' }])
    wrongs.push(['no code', own, { state: answer.state ?? '', iss: answer.iss ?? '' }])
    wrongs.push(['a made-up code', own, { ...answer, code: 'made-up' }])
    wrongs.push(['refused there', own, { error: 'access_denied', state: answer.state ?? '', iss: answer.iss ?? '' }])
    wrongs.push(['no cookie', '', answer])
    wrongs.push(['another browser', (await setOut()).as, answer])
    const nonce = await visited((url) => changed(url, 'nonce', 'y'.repeat(43)))
    wrongs.push(['wrong nonce', nonce.as, nonce.answer])
    const challenge = await visited((url) => changed(url, 'code_challenge', 'z'.repeat(43)))
    wrongs.push(['wrong verifier', challenge.as, challenge.answer])
    const { url, as } = await setOut()
    const elsewhere = new URL(`${url.pathname}${url.search}`, other.issuer)
    wrongs.push(['a code of another provider', as, await other.visit(elsewhere.href, wang)])

    for (const [name, cookie, body] of wrongs) {
      const { status, json } = await comeBack(cookie, body)
      expect([name, status, json.code]).toEqual([name, 401, 'provider-refused'])
    }
    expect((await comeBack(fine.as, fine.answer)).status).toBe(200)
    expect((await comeBack(fine.as, fine.answer)).status).toBe(401)
    const refused = (await auditOf(site.deps)).filter(({ outcome }) => outcome === 'refused')
    expect(refused).toHaveLength(wrongs.length + 1)
    expect(refused).toMatchObject(refused.map(() => ({ action: 'sign-in', refusal: 'provider-refused' })))
    expect((await site.deps.store.list('sessions', { scope: 'everything' })).total).toBe(1)
    for (const each of [site, provider, other]) await each.close()
  })
})

function changed(url: URL, name: string, value: string): URL {
  url.searchParams.set(name, value)
  return url
}
