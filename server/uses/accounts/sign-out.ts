import { actorOf } from '../../access/actor-of.ts'
import type { Principal } from '../../access/principal.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { Asking } from './asking.ts'
import { endSessions } from './end-sessions.ts'
import { retryStale } from './retry-stale.ts'

/** Ends this session, or all sessions of whoever has it. One that has ended meanwhile is no mistake. */
export async function signOut(principal: Principal, from: 'here' | 'everywhere', asking: Asking): Promise<void> {
  const { deps, at, address } = asking
  const { userId, sessionId } = principal
  const who = actorOf(principal, 'users', 'read')
  const action = from === 'here' ? 'sign-out' : 'sign-out-everywhere'
  const entry = auditEntry({ who, at, action, resource: 'users', resourceId: userId, address })
  await retryStale(async () => {
    const all = await endSessions(deps.store, userId)
    const ended =
      from === 'everywhere' ? all : all.filter((change) => change.do === 'remove' && change.id === sessionId)
    if (ended.length > 0) await deps.store.apply({ name: action, changes: [...ended, entry] })
  })
}
