import { actorOf } from '../../access/actor-of.ts'
import type { Action, Resource } from '../../access/policy.ts'
import type { Principal, Role } from '../../access/principal.ts'
import { maskFor } from '../../access/mask-fields.ts'
import { scopeFor } from '../../access/scope-for.ts'
import { invariant } from '../../../engine/index.ts'
import type { Deps } from '../../deps.ts'
import type { Doing } from '../../uses/doing.ts'

/** Gives what a use gets when somebody in a role does something to a resource on a day, with the reach that the policy says. */
export type Acting = (role: Role, resource: Resource, action: Action, day: string) => Promise<Doing>

/** The instant of that day that everything is written down with: ten in the morning in China. */
export const instantOf = (day: string) => `${day}T02:00:00.000Z`

/** Acts as these people; what their roles do not allow is an error of the program. */
export function acting(people: ReadonlyMap<Role, Principal>, deps: Deps): Acting {
  return async (role, resource, action, day) => {
    const principal = people.get(role)
    invariant(principal !== undefined, `nobody is ${role}`)
    const scope = await scopeFor(principal, resource, action, deps)
    invariant(scope !== 'forbidden', `${role} may not ${action} ${resource}`)
    const { userId, employeeId } = principal
    const who = actorOf(principal, resource, action)
    const { store, checkDraft, threads } = deps
    const mask = await maskFor(principal, resource, deps)
    const seesPay = (await scopeFor(principal, resource, 'read-pay', deps)) !== 'forbidden'
    return { store, checkDraft, threads, who, userId, employeeId, scope, mask, seesPay, at: instantOf(day), today: day }
  }
}
