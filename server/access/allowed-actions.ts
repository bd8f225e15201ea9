import { type Action, actions, policy, type Resource } from './policy.ts'
import type { Principal } from './principal.ts'
import { mayAnywhere } from './scope-for.ts'

/** What somebody may do anywhere, by resource, for a console that shows them no buttons in vain. What they reach is decided at each call. */
export function allowedActions(principal: Principal): Readonly<Record<string, readonly Action[]>> {
  const all = Object.keys(policy).filter(isResource)
  const allowed = all.map((resource) => {
    return [resource, actions.filter((action) => mayAnywhere(principal, resource, action))] as const
  })
  return Object.fromEntries(allowed.filter(([, actions]) => actions.length > 0))
}

function isResource(name: string): name is Resource {
  return Object.hasOwn(policy, name)
}
