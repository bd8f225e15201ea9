import { allowedActions } from '../access/allowed-actions.ts'
import type { Principal } from '../access/principal.ts'
import { sessionCookieName } from '../access/session-cookie.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call, SetCookie } from '../http/route.ts'
import type { JsonObject } from '../store/json.ts'
import type { Asking } from '../uses/accounts/asking.ts'
import type { SignedIn } from '../uses/accounts/signed-in.ts'

/** Who is signed in, as the console wants to know it. */
export function sessionBody(principal: Principal): JsonObject {
  const { userId, name, grants, employeeId, language } = principal
  return {
    ...{ id: userId, name, grants: grants.map(({ role, departments }) => ({ role, departments })) },
    ...(employeeId !== undefined && { employeeId }),
    ...(language !== undefined && { language }),
    allowed: allowedActions(principal),
  }
}

/** The answer to a sign-in of any kind: who it is, and the cookie of the new session. */
export function signedInAnswer({ token, principal }: SignedIn, { settings }: Deps): Answer {
  const maxAge = Math.round(settings.sessionHours * 3600)
  return {
    body: sessionBody(principal),
    cookies: [{ name: sessionCookieName(settings.origin), value: token, maxAge }],
  }
}

/** The token of the session that the browser has, if it has one. */
export function previousTokenOf({ cookies }: Call, { settings }: Deps): string | undefined {
  return cookies[sessionCookieName(settings.origin)]
}

/** Takes a cookie away from the browser. */
export function clearedCookie(name: string): SetCookie {
  return { name, value: '', maxAge: 0 }
}

/** What uses about accounts have to know of a call. */
export function askingOf({ at, address }: Call, deps: Deps): Asking {
  return { deps, at, address }
}
