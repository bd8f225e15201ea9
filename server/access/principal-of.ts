import type { Deps } from '../deps.ts'
import { StoreError } from '../store/store-error.ts'
import type { Principal } from './principal.ts'
import { hasEnded, noteUseAfterMs, readSession, type Session, sessionFields } from './session.ts'
import { sessionCookieName } from './session-cookie.ts'
import { ageMs, restamped, stampOf } from './stamp.ts'
import { tokenHash } from './token.ts'
import { readUser, type User } from './user.ts'

type Needed = Pick<Deps, 'store' | 'now' | 'monotonicMs' | 'settings'>

/**
 * Who is signed in by the cookies of a call, or undefined: no session, one that has ended, or a user who is disabled. User and session are
 * read each time, so that what changes about them holds from the next call on.
 */
export async function principalOf(
  cookies: Readonly<Record<string, string>>,
  deps: Needed,
): Promise<Principal | undefined> {
  const token = cookies[sessionCookieName(deps.settings.origin)]
  if (token === undefined || token === '') return undefined
  const record = await deps.store.get('sessions', tokenHash(token), 'everything')
  if (record === undefined) return undefined
  const session = readSession(record)
  if (hasEnded(session, deps, deps.settings.sessionHours)) return undefined
  const user = await deps.store.get('users', session.user, 'everything')
  if (user === undefined) return undefined
  const known = readUser(user)
  if (known.isDisabled) return undefined
  await noteUse(session, deps)
  return principalFor(known, session.id)
}

/** A user as calls see them. */
export function principalFor({ id, name, grants, employeeId, language }: User, sessionId: string): Principal {
  return {
    ...{ userId: id, name, grants, sessionId },
    ...(employeeId !== undefined && { employeeId }),
    ...(language !== undefined && { language }),
  }
}

/** Where the store takes no more, or the session was changed meanwhile, the call goes on: the use is only not noted. */
async function noteUse(session: Session, deps: Needed): Promise<void> {
  if (ageMs(session.used, deps) < noteUseAfterMs) return
  const began = restamped(session.began, deps)
  const fields = sessionFields({ user: session.user, began, used: stampOf(deps) })
  const { id, version } = session
  try {
    await deps.store.apply({ name: 'use-session', changes: [{ do: 'replace', in: 'sessions', id, version, fields }] })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}
