import { type Mask, maskFor } from '../access/mask-fields.ts'
import type { Action, Resource } from '../access/policy.ts'
import type { Principal } from '../access/principal.ts'
import { principalOf } from '../access/principal-of.ts'
import { scopeFor } from '../access/scope-for.ts'
import { scopeOfFields } from '../access/scope-of-fields.ts'
import type { Deps } from '../deps.ts'
import type { Scope } from '../store/query.ts'

/** What decides who may do what, as far as calls ask for it. Another one stands in its place in tests of what goes over HTTP. */
export interface Gate {
  /** Who is signed in by these cookies. */
  principalOf(cookies: Readonly<Record<string, string>>, deps: Deps): Promise<Principal | undefined>
  /** Which records somebody reaches. */
  scopeFor(principal: Principal, resource: Resource, action: Action, deps: Deps): Promise<Scope | 'forbidden'>
  /** A scope narrowed to the records of which somebody may see the fields that a list is filtered and sorted by. */
  scopeOfFields(
    principal: Principal,
    resource: Resource,
    fields: readonly string[],
    scope: Scope,
    deps: Deps,
  ): Promise<Scope | 'forbidden'>
  /** How the records of a resource look to somebody. */
  maskFor(principal: Principal, resource: Resource, deps: Deps): Promise<Mask>
}

/** The accounts, the policy and the masks of `server/access`. */
export const accessGate: Gate = { principalOf, scopeFor, scopeOfFields, maskFor }
