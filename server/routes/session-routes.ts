import { accessParts } from '../access/access-parts.ts'
import { principalOf } from '../access/principal-of.ts'
import { sessionCookieName, signInCookieName } from '../access/session-cookie.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import { beginProviderSignIn } from '../uses/accounts/begin-provider-sign-in.ts'
import { changePassword } from '../uses/accounts/change-password.ts'
import { finishProviderSignIn } from '../uses/accounts/finish-provider-sign-in.ts'
import { signIn } from '../uses/accounts/sign-in.ts'
import { signOut } from '../uses/accounts/sign-out.ts'
import { principalIn, textIn } from './call-parts.ts'
import { askingOf, clearedCookie, previousTokenOf, sessionBody, signedInAnswer } from './session-answer.ts'

/** Bytes of a body with a password: more than any password, so that one that is too long is refused as a password and not as a body. */
const passwordBodyLimit = 2_000_000
/** Seconds within which somebody has to come back from the provider. */
const providerSeconds = 600

/** Signing in and out, one's own password, and who one is. */
export const sessionRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/session/ways', access: 'anyone', answer: 'sign-in-ways' },
    summary:
      'Says how people sign in here, whether this browser is, and whether the first administrator is still to be made.',
    run: async ({ cookies }, deps) => {
      const { total } = await deps.store.list('users', { scope: 'everything', range: { from: 0, to: 0 } })
      const provider = accessParts(deps).provider !== undefined
      const isSignedIn = (await principalOf(cookies, deps)) !== undefined
      return { body: { password: true, provider, needsSetUp: total === 0, isSignedIn } }
    },
  },
  {
    ...{ method: 'post', path: '/session', access: 'anyone', body: 'sign-in', answer: 'session' },
    summary: 'Signs in with login and password, under a new session whatever the browser had before.',
    bodyLimit: passwordBodyLimit,
    run: async (call, deps) => {
      const [login, password] = [textIn(call.body, 'login'), textIn(call.body, 'password')]
      const attempted = { login, password, previousToken: previousTokenOf(call, deps) }
      return signedInAnswer(await signIn(attempted, askingOf(call, deps)), deps)
    },
  },
  {
    ...{ method: 'get', path: '/session', access: 'signed-in', answer: 'session' },
    summary: 'Says who is signed in and what they may do.',
    run: async (call) => ({ body: sessionBody(principalIn(call)) }),
  },
  {
    ...{ method: 'delete', path: '/session', access: 'signed-in' },
    summary: 'Signs out at this browser.',
    run: (call, deps) => signOutAnswer(call, 'here', deps),
  },
  {
    ...{ method: 'delete', path: '/session/everywhere', access: 'signed-in' },
    summary: 'Signs out at every browser.',
    run: (call, deps) => signOutAnswer(call, 'everywhere', deps),
  },
  {
    ...{ method: 'put', path: '/session/password', access: 'signed-in', body: 'password-change', answer: 'session' },
    summary: 'Changes one’s own password; all other sessions end, and this one gets a new cookie.',
    bodyLimit: passwordBodyLimit,
    run: async (call, deps) => {
      const passwords = { current: textIn(call.body, 'current'), next: textIn(call.body, 'next') }
      return signedInAnswer(await changePassword(principalIn(call), passwords, askingOf(call, deps)), deps)
    },
  },
  {
    ...{ method: 'post', path: '/session/provider', access: 'anyone', answer: 'setting-out' },
    summary: 'Begins a sign-in at the organisation’s OpenID Connect provider: answers where the browser has to go.',
    run: async (_, deps) => {
      const { url, token } = await beginProviderSignIn(deps)
      const name = signInCookieName(deps.settings.origin)
      return { body: { url }, cookies: [{ name, value: token, maxAge: providerSeconds }] }
    },
  },
  {
    ...{
      method: 'post',
      path: '/session/provider/return',
      access: 'anyone',
      body: 'provider-return',
      answer: 'session',
    },
    summary: 'Finishes a sign-in at the provider with the parameters that it sent the browser back with.',
    run: async (call, deps) => {
      const name = signInCookieName(deps.settings.origin)
      const answer = Object.fromEntries(Object.keys(call.body).map((key) => [key, textIn(call.body, key)]))
      const back = { token: call.cookies[name], answer, previousToken: previousTokenOf(call, deps) }
      const { cookies = [], ...signedIn } = signedInAnswer(await finishProviderSignIn(back, askingOf(call, deps)), deps)
      return { ...signedIn, cookies: [...cookies, clearedCookie(name)] }
    },
  },
]

async function signOutAnswer(call: Call, from: 'here' | 'everywhere', deps: Deps): Promise<Answer> {
  await signOut(principalIn(call), from, askingOf(call, deps))
  return { status: 204, cookies: [clearedCookie(sessionCookieName(deps.settings.origin))] }
}
