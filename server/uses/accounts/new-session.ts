import { hasEnded, readSession, sessionFields } from '../../access/session.ts'
import { ageMs, stampOf } from '../../access/stamp.ts'
import { newToken, tokenHash } from '../../access/token.ts'
import type { Deps } from '../../deps.ts'
import type { Change } from '../../store/store.ts'

/** A session that a command is to begin. */
export interface NewSession {
  /** For the cookie; the store has only its hash, which is the session's id. */
  readonly token: string
  readonly id: string
  readonly changes: readonly Change[]
}

/** Browsers at which somebody is signed in at once; the one that signed in longest ago is signed out. */
export const mostSessions = 10

/**
 * A new session for a user, under a new token whatever the browser had before, and the end of those that are over. `previous` is the
 * session that the browser had, which ends too, whosever it was.
 */
export async function newSession(user: string, previous: string | undefined, deps: Deps): Promise<NewSession> {
  const [token, now] = [newToken(), stampOf(deps)]
  const id = tokenHash(token)
  const over = await sessionsOver(user, previous, deps)
  const create = { do: 'create', in: 'sessions', id, fields: sessionFields({ user, began: now, used: now }) } as const
  return { token, id, changes: [...over, create] }
}

async function sessionsOver(user: string, previous: string | undefined, deps: Deps): Promise<readonly Change[]> {
  const { store, settings } = deps
  const { records } = await store.list('sessions', { scope: 'everything', filter: { field: 'user', is: user } })
  const youngestFirst = records.map(readSession).sort((a, b) => ageMs(a.began, deps) - ageMs(b.began, deps))
  const going = youngestFirst.filter((each) => each.id !== previous && !hasEnded(each, deps, settings.sessionHours))
  const kept = new Set(going.slice(0, mostSessions - 1))
  const over = youngestFirst.filter((each) => !kept.has(each))
  const other = previous === undefined ? undefined : await store.get('sessions', previous, 'everything')
  const others = other === undefined || over.some(({ id }) => id === other.id) ? [] : [other]
  return [...over, ...others].map(({ id, version }) => ({ do: 'remove', in: 'sessions', id, version }))
}
