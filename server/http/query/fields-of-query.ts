import type { Filter } from '../../store/query.ts'
import type { ListQuery } from '../list-query.ts'

/** The fields that a list is filtered and sorted by: an answer tells something of them, even where it does not show them. */
export function fieldsOfQuery({ filter, sort = [] }: ListQuery): readonly string[] {
  return [...sort.map(({ field }) => field), ...(filter === undefined ? [] : fieldsOf(filter))]
}

function fieldsOf(filter: Filter): readonly string[] {
  if ('all' in filter) return filter.all.flatMap(fieldsOf)
  if ('any' in filter) return filter.any.flatMap(fieldsOf)
  return 'not' in filter ? fieldsOf(filter.not) : [filter.field]
}
