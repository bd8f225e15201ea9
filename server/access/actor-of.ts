import type { Actor } from '../audit/audit-entry.ts'
import type { Action, Resource } from './policy.ts'
import type { Principal } from './principal.ts'
import { reachOf } from './reach-of.ts'

/** Who acted, for the audit log: the user, in the first of their roles that may do this, or in the first they have. */
export function actorOf({ userId, grants }: Principal, resource: Resource, action: Action): Actor {
  const roles = grants.map(({ role }) => role)
  const role = roles.find((each) => reachOf(each, resource, action) !== undefined) ?? roles[0] ?? 'none'
  return { kind: 'user', id: userId, role }
}
