import type { Scope } from '../store/query.ts'
import type { Store } from '../store/store.ts'
import { payFields } from './pay-fields.ts'
import type { Resource } from './policy.ts'
import type { Principal } from './principal.ts'
import { allOf, scopeFor } from './scope-for.ts'

/**
 * A list's scope narrowed to the records in which somebody may see the fields that the list is filtered and sorted by: an order or a
 * condition on what is hidden would tell it. `forbidden` where they see one of the fields nowhere.
 */
export async function scopeOfFields(
  principal: Principal,
  resource: Resource,
  fields: readonly string[],
  scope: Scope,
  deps: Readonly<{ store: Pick<Store, 'list'> }>,
): Promise<Scope | 'forbidden'> {
  const pay = payFields[resource] ?? []
  if (!fields.some((field) => pay.some((each) => field === each || field.startsWith(`${each}.`)))) return scope
  const visible = await scopeFor(principal, resource, 'read-pay', deps)
  return visible === 'forbidden' ? visible : allOf([scope, visible])
}
