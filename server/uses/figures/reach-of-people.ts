import { allOf } from '../../access/scope-for.ts'
import type { Filter, Scope } from '../../store/query.ts'

/** The people of whom every one of these scopes, over records that name an employee, lets the records through: a scope over employees. */
export function reachOfPeople(scopes: readonly Scope[]): Scope {
  return allOf(scopes.map((scope) => (typeof scope === 'string' ? scope : overEmployees(scope))))
}

function overEmployees(filter: Filter): Filter {
  if ('all' in filter) return { all: filter.all.map(overEmployees) }
  if ('any' in filter) return { any: filter.any.map(overEmployees) }
  if ('not' in filter) return { not: overEmployees(filter.not) }
  return filter.field === 'employee' ? { ...filter, field: 'id' } : filter
}
