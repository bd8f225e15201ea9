import type { JsonValue } from '../../store/json.ts'
import type { Sort } from '../../store/query.ts'
import { ApiError } from '../api-error.ts'
import type { ListQuery } from '../list-query.ts'
import type { ListFields } from '../route.ts'
import { readFilter } from './read-filter.ts'

/** Most records that one list gives. */
export const listLimit = 1000

/** Parameters of a list's query. */
export const listParameters = ['sort', 'range', 'filter'] as const

/**
 * What ra-data-simple-rest asks of a list: `sort=["name","ASC"]&range=[0,24]&filter={"q":"x"}`. Without a range, and with a wider one,
 * the first thousand. Throws an `ApiError` (400) for fields that the list does not offer and for anything malformed.
 */
export function readListQuery(query: Readonly<Record<string, string>>, fields: ListFields): ListQuery {
  const { sort, range, filter } = query
  const conditions = filter === undefined ? [] : readFilter(parsed('filter', filter, '{"name":"…"}'), fields)
  return {
    range: range === undefined ? { from: 0, to: listLimit - 1 } : rangeOf(parsed('range', range, '[0,24]')),
    ...(sort !== undefined && { sort: sortOf(parsed('sort', sort, '["id","ASC"]'), fields) }),
    ...(conditions.length > 0 && { filter: { all: conditions } }),
  }
}

function parsed(name: string, text: string, form: string): JsonValue {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, 'query-malformed', { name, form })
  }
}

function rangeOf(value: JsonValue): ListQuery['range'] {
  const [from, to, ...more] = Array.isArray(value) ? value : []
  const isRange = isPlace(from) && isPlace(to) && from <= to && more.length === 0
  if (!isRange) throw new ApiError(400, 'query-malformed', { name: 'range', form: '[0,24]' })
  return { from, to: Math.min(to, from + listLimit - 1) }
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function sortOf(value: JsonValue, fields: ListFields): readonly Sort[] {
  const [field, order, ...more] = Array.isArray(value) ? value : []
  if (typeof field !== 'string' || (order !== 'ASC' && order !== 'DESC') || more.length > 0) {
    throw new ApiError(400, 'query-malformed', { name: 'sort', form: '["id","ASC"]' })
  }
  const allowed = ['id', ...fields.sort]
  if (allowed.includes(field)) return [{ field, order: order === 'ASC' ? 'ascending' : 'descending' }]
  throw new ApiError(400, 'sort-not-offered', { field: field.slice(0, 60), allowed: allowed.join(', ') })
}
