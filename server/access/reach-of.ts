import { type Action, type Cells, policy, type Reach, type Resource } from './policy.ts'
import type { Role } from './principal.ts'

/** Which records a role reaches with an action, or undefined where it may not do that at all. */
export function reachOf(role: Role, resource: Resource, action: Action): Reach | undefined {
  return cellsOf(resource, action)[role]
}

/** The policy's row for an action; empty where nobody may. */
export function cellsOf(resource: Resource, action: Action): Cells {
  const actions: Readonly<Partial<Record<Action, Cells>>> = policy[resource]
  return actions[action] ?? {}
}
