import { isJsonObject, type JsonValue } from '../../store/json.ts'
import type { FieldValue, Filter } from '../../store/query.ts'
import { ApiError } from '../api-error.ts'
import type { ListFields } from '../route.ts'
import { isPlainText } from './read-query.ts'

/** Most values that one field is compared with. */
const valuesLimit = 1000

type Condition = (field: string, value: FieldValue) => Filter

/** What a name may end with, and what that asks for. */
const endings: Readonly<Record<string, Condition>> = {
  _gte: (field, value) => ({ field, atLeast: value }),
  _lte: (field, value) => ({ field, atMost: value }),
  _gt: (field, value) => ({ field, above: value }),
  _lt: (field, value) => ({ field, below: value }),
  _like: (field, value) => ({ field, contains: String(value) }),
}

/**
 * The conditions of a filter, all of which have to hold: `{"name":"x"}` equal, `{"id":["a","b"]}` one of them, `{"parent":null}` absent,
 * `{"hired_gte":"2026-01-01"}` a bound, `{"name_like":"x"}` contains, `{"q":"x"}` contained in any of the fields that are searched.
 * Throws an `ApiError` (400) for fields that are not offered and for values that are none.
 */
export function readFilter(filter: JsonValue, fields: ListFields): readonly Filter[] {
  if (!isJsonObject(filter)) throw new ApiError(400, 'query-malformed', { name: 'filter', form: '{"name":"…"}' })
  return Object.entries(filter).map(([name, value]) => conditionOf(name, value ?? null, fields))
}

function conditionOf(name: string, value: JsonValue, fields: ListFields): Filter {
  if (name === 'q' && fields.search !== undefined) return searched(fields.search, value)
  if (isOffered(name, fields)) return equal(name, value)
  const ending = Object.keys(endings).find((each) => name.endsWith(each))
  const condition = ending === undefined ? undefined : endings[ending]
  const field = name.slice(0, name.length - (ending?.length ?? 0))
  if (condition === undefined || !isOffered(field, fields)) throw notOffered(name, fields)
  return condition(field, single(field, value))
}

function isOffered(name: string, { filter }: ListFields): boolean {
  return name === 'id' || filter.includes(name)
}

function searched(fields: readonly string[], value: JsonValue): Filter {
  const contains = String(single('q', value))
  return { any: fields.map((field) => ({ field, contains })) }
}

function equal(field: string, value: JsonValue): Filter {
  if (value === null) return { field, isPresent: false }
  if (!isList(value)) return { field, is: single(field, value) }
  if (value.length > valuesLimit) throw new ApiError(400, 'filter-too-long', { field, limit: valuesLimit })
  return { field, in: value.map((each) => single(field, each)) }
}

function single(field: string, value: JsonValue): FieldValue {
  if (isNumber(value) || typeof value === 'boolean' || isShortText(value)) return value
  throw new ApiError(400, 'filter-malformed', { field })
}

/** Not 1e400, which is read as infinite. */
function isNumber(value: JsonValue): value is number {
  return Number.isFinite(value)
}

function isShortText(value: JsonValue): value is string {
  return typeof value === 'string' && value.length <= 200 && isPlainText(value)
}

function notOffered(name: string, { filter, search }: ListFields): ApiError {
  const allowed = [...(search === undefined ? [] : ['q']), 'id', ...filter].join(', ')
  return new ApiError(400, 'filter-not-offered', { field: name.slice(0, 60), allowed })
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
