import { candidates } from './candidates.ts'
import { filterTest } from './matches-filter.ts'
import type { Filter, Query } from './query.ts'
import type { StoredRecord } from './store.ts'
import type { Table } from './table.ts'

/** The records that the query's scope and filter let through, in no particular order. */
export function selectRecords(table: Table, { scope, filter }: Pick<Query, 'scope' | 'filter'>): StoredRecord[] {
  const conditions: Filter[] = []
  if (typeof scope !== 'string') conditions.push(scope)
  if (filter !== undefined) conditions.push(filter)
  const whole = { all: conditions }
  // Before the scope's `nothing`, so that a field that does not exist is refused whoever asks.
  const passes = filterTest(table.collection, whole)
  const found: StoredRecord[] = []
  if (scope === 'nothing') return found
  for (const { record } of candidates(table, whole) ?? table.entries()) if (passes(record)) found.push(record)
  return found
}
