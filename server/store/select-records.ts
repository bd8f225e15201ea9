import { candidates } from './candidates.ts'
import { filterTest } from './matches-filter.ts'
import type { Filter, Query } from './query.ts'
import { atOnce, type Steps } from './steps.ts'
import type { StoredRecord } from './store.ts'
import type { Table } from './table.ts'

type Asked = Pick<Query, 'scope' | 'filter'>

/** The records that the query's scope and filter let through, in no particular order. */
export function selectRecords(table: Table, asked: Asked): StoredRecord[] {
  return atOnce(selecting(table, asked))
}

/** The same in steps, of the records that stand at the first one. */
export function* selecting(table: Table, { scope, filter }: Asked): Steps<StoredRecord[]> {
  const conditions: Filter[] = []
  if (typeof scope !== 'string') conditions.push(scope)
  if (filter !== undefined) conditions.push(filter)
  const whole = { all: conditions }
  // Before the scope's `nothing`, so that a field that does not exist is refused whoever asks.
  const passes = filterTest(table.collection, whole)
  const found: StoredRecord[] = []
  if (scope === 'nothing') return found
  const standing = [...(candidates(table, whole) ?? table.entries())]
  for (const { record } of standing) {
    if (passes(record)) found.push(record)
    yield
  }
  return found
}
