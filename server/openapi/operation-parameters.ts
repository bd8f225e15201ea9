import { listLimit } from '../http/query/read-list-query.ts'
import type { ListFields, Route } from '../http/route.ts'
import type { Parameter } from './openapi-types.ts'

const text = { type: 'string' } as const

/** What a call of a route is made of besides its body. */
export function operationParameters({ path, list, query = [], needsVersion, takesKey }: Route): readonly Parameter[] {
  return [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => pathParameter(name)),
    ...(list === undefined ? [] : listParameters(list)),
    ...query.map((name) => ({ name, in: 'query' as const, required: false, description: name, schema: text })),
    ...(needsVersion === true ? [versionHeader] : []),
    ...(takesKey === true ? [keyHeader] : []),
  ]
}

function pathParameter(name: string): Parameter {
  return {
    ...{ name, in: 'path', required: true },
    description: 'An id',
    schema: { ...text, minLength: 1, maxLength: 64, pattern: '^[\\p{L}\\p{M}\\p{N}\\-_.:@]+$' },
  }
}

function listParameters({ sort, filter, search }: ListFields): readonly Parameter[] {
  const fields = ['id', ...filter].join(', ')
  const about = `JSON object, all of whose members must hold: a value, null for none, or a list of values, for ${fields};`
  const bounds = 'with _gte, _lte, _gt, _lt or _like after the name for bounds and parts of texts'
  const searched = search === undefined ? '' : `; q is looked for in ${search.join(', ')}`
  const inQuery = { in: 'query', required: false, schema: text } as const
  return [
    {
      ...inQuery,
      name: 'sort',
      description: `One of ${['id', ...sort].join(', ')}, ASC or DESC`,
      example: '["id","ASC"]',
    },
    { ...inQuery, name: 'range', description: `First and last place from 0; ${listLimit} at most`, example: '[0,24]' },
    { ...inQuery, name: 'filter', description: `${about} ${bounds}${searched}`, example: '{"id":["a","b"]}' },
  ]
}

const versionHeader: Parameter = {
  ...{ name: 'If-Match', in: 'header', required: true, schema: text, example: '"3"' },
  description: 'The version that was read: 428 without it, 412 where it is no longer the one that stands',
}

const keyHeader: Parameter = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false },
  description: 'The same key with the same call gets the first answer again, for seven days; with another call 422',
  schema: { ...text, minLength: 1, maxLength: 200 },
}
