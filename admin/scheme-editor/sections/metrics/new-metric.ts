import type { JsonObject, JsonValue } from '../../draft/json.ts'

/** A metric with an id that nothing in `taken` has: `sales`, `sales-2`, `sales-3`. */
export function metricWithFreeId<M extends { readonly id: string }>(metric: M, taken: ReadonlySet<string>): M {
  let id = metric.id
  for (let number = 2; taken.has(id); number++) id = `${metric.id}-${number}`
  return { ...metric, id }
}

/** A metric to begin with. */
export function newMetric(kind: 'given' | 'derived', name: string): JsonObject & { readonly id: string } {
  return kind === 'given'
    ? { id: 'metric', name, kind, unit: 'number' }
    : { id: 'formula', name, kind, unit: 'number', formula: '0' }
}

const libraryFields = [
  'id',
  'name',
  'better',
  'unit',
  'scope',
  'min',
  'max',
  'scale',
  'levels',
  'fields',
  'required',
  'rollUp',
] as const

/** A metric of the company's library as a given metric of a scheme: without what only the library says of it. */
export function metricOfLibrary(record: JsonObject): JsonObject {
  const own = libraryFields.flatMap((field): [string, JsonValue][] => {
    const value = record[field]
    return value === undefined || value === null ? [] : [[field, value]]
  })
  const { id = '', name = '', ...rest } = Object.fromEntries(own)
  return { id, name, kind: 'given', ...rest }
}
