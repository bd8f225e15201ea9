import type { Entry } from './entry.ts'
import type { FieldValue, Filter } from './query.ts'
import type { Table } from './table.ts'

/**
 * The entries that a filter could let through, found by an index, or `undefined` where only a look at all of them tells. More may be
 * among them than pass the filter, none is missing.
 */
export function candidates(table: Table, filter: Filter): Iterable<Entry> | undefined {
  const groups = narrow(table, filter)
  if (groups === undefined || groups.length === 1) return groups?.[0]
  const found = new Set<Entry>()
  for (const group of groups) for (const entry of group) found.add(entry)
  return found
}

type Groups = readonly ReadonlySet<Entry>[]

function narrow(table: Table, filter: Filter): Groups | undefined {
  if ('all' in filter) return filter.all.map((part) => narrow(table, part)).reduce(fewer, undefined)
  if ('any' in filter) {
    const parts = filter.any.map((part) => narrow(table, part))
    return parts.includes(undefined) ? undefined : parts.flatMap((groups) => groups ?? [])
  }
  if ('is' in filter) return lookUp(table, filter.field, [filter.is])
  return 'in' in filter ? lookUp(table, filter.field, filter.in) : undefined
}

function lookUp(table: Table, field: string, values: readonly FieldValue[]): Groups | undefined {
  if (field === 'id') return values.map((value) => only(table, value))
  const unique = table.uniques.find(({ fields }) => fields.length === 1 && fields[0] === field)
  if (unique !== undefined) return values.map((value) => only(table, unique.find(value)))
  const index = table.indexes.get(field)
  return index && values.map((value) => index.find(value))
}

function only(table: Table, id: FieldValue | undefined): ReadonlySet<Entry> {
  const entry = typeof id === 'string' ? table.get(id) : undefined
  return new Set(entry === undefined ? [] : [entry])
}

function fewer(a: Groups | undefined, b: Groups | undefined): Groups | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return sizeOf(b) < sizeOf(a) ? b : a
}

function sizeOf(groups: Groups): number {
  return groups.reduce((sum, { size }) => sum + size, 0)
}
