import { principalFor } from '../../access/principal-of.ts'
import { tokenHash } from '../../access/token.ts'
import type { User } from '../../access/user.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { Change } from '../../store/store.ts'
import type { Asking } from './asking.ts'
import { newSession } from './new-session.ts'
import { retryStale } from './retry-stale.ts'
import type { SignedIn } from './signed-in.ts'

/** How somebody came to be signed in. */
export interface Beginning {
  /** Verb and noun for the audit log: `sign-in`. */
  readonly action: string
  /** The token in the browser's cookie, if there is one: its session ends. */
  readonly previousToken: string | undefined
  /** What else happens in the same command, made anew for each try. */
  readonly besides?: () => Promise<readonly Change[]>
}

/** Signs a user in: a new session and its audit entry in one command. */
export async function beginSession(user: User, how: Beginning, { deps, at, address }: Asking): Promise<SignedIn> {
  const { action, previousToken, besides = async () => [] } = how
  const previous = previousToken === undefined ? undefined : tokenHash(previousToken)
  const who = { kind: 'user', id: user.id, role: user.grants[0]?.role ?? 'none' } as const
  const entry = auditEntry({ who, at, action, resource: 'users', resourceId: user.id, address })
  return retryStale(async () => {
    const others = await besides()
    const { token, id, changes } = await newSession(user.id, previous, deps)
    const isNew = (change: Change) => !others.some((each) => isSame(each, change))
    await deps.store.apply({ name: action, changes: [...others, ...changes.filter(isNew), entry] })
    return { token, principal: principalFor(user, id) }
  })
}

/** Whether two changes are of one record: what is done besides may end sessions that are over anyway. */
function isSame(one: Change, other: Change): boolean {
  return one.do !== 'append' && other.do !== 'append' && one.in === other.in && one.id === other.id
}
