import { invariant } from '../../engine/index.ts'
import type { Filter, Scope } from '../store/query.ts'
import type { Store } from '../store/store.ts'
import { belongsTo } from './belongs-to.ts'
import { departmentsBelow } from './departments-below.ts'
import type { Action, Reach, Resource } from './policy.ts'
import type { Grant, Principal } from './principal.ts'
import { reachOf } from './reach-of.ts'

type Reader = Readonly<{ store: Pick<Store, 'list'> }>

/**
 * Which records of a resource somebody reaches with an action, as a scope that the store applies: what one of their grants lets
 * through. `forbidden` where none of their roles may do it at all; `nothing` where it may, but nothing is theirs.
 */
export async function scopeFor(
  principal: Principal,
  resource: Resource,
  action: Action,
  { store }: Reader,
): Promise<Scope | 'forbidden'> {
  const reached = grantsFor(principal, resource, action)
  if (reached.length === 0) return 'forbidden'
  const scopes: Scope[] = []
  for (const { grant, reach } of reached) scopes.push(await scopeOf(principal, grant, resource, reach, store))
  return anyOf(scopes)
}

/** Whether somebody may do it at all, if only to some records, or to none that exist. */
export function mayAnywhere(principal: Principal, resource: Resource, action: Action): boolean {
  return grantsFor(principal, resource, action).length > 0
}

interface Reached {
  readonly grant: Grant
  readonly reach: Reach
}

function grantsFor({ grants }: Principal, resource: Resource, action: Action): readonly Reached[] {
  return grants.flatMap((grant) => {
    const reach = reachOf(grant.role, resource, action)
    return reach === undefined || (reach === 'central' && grant.departments !== 'all') ? [] : [{ grant, reach }]
  })
}

async function scopeOf(
  principal: Principal,
  grant: Grant,
  resource: Resource,
  reach: Reach,
  store: Reader['store'],
): Promise<Scope> {
  const { department, employee } = belongsTo[resource]
  const self = (field: string | undefined): Filter | undefined => {
    invariant(field !== undefined, `${resource} belong to nobody`)
    return principal.employeeId === undefined ? undefined : { field, is: principal.employeeId }
  }
  switch (reach) {
    case 'company':
    case 'central':
      return 'everything'
    case 'departments':
      return departmentScope(grant, department, store)
    case 'others': {
      const own = self(employee)
      const within = await departmentScope(grant, department, store)
      return own === undefined ? within : allOf([within, { not: own }])
    }
    case 'own':
      return self(employee) ?? 'nothing'
  }
}

async function departmentScope(
  { departments }: Grant,
  field: string | undefined,
  store: Reader['store'],
): Promise<Scope> {
  if (departments === 'all') return 'everything'
  invariant(field !== undefined, 'what belongs to no department cannot be reached by departments')
  return { field, in: await departmentsBelow(store, departments) }
}

function anyOf(scopes: readonly Scope[]): Scope {
  if (scopes.includes('everything')) return 'everything'
  const filters = scopes.filter((scope) => typeof scope !== 'string')
  const [only] = filters
  if (only === undefined) return 'nothing'
  return filters.length === 1 ? only : { any: filters }
}

/** What every one of the scopes lets through. */
export function allOf(scopes: readonly Scope[]): Scope {
  if (scopes.includes('nothing')) return 'nothing'
  const filters = scopes.filter((scope) => typeof scope !== 'string')
  const [only] = filters
  if (only === undefined) return 'everything'
  return filters.length === 1 ? only : { all: filters }
}
