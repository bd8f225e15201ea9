import { StoreError } from './store-error.ts'
import type { Table } from './table.ts'

/** The declared collections in memory, by name. */
export type Tables = ReadonlyMap<string, Table>

/** The collection of that name, or a `StoreError` (`collection-unknown`). */
export function tableOf(tables: Tables, collection: string): Table {
  const table = tables.get(collection)
  if (table === undefined) throw new StoreError('collection-unknown', { collection })
  return table
}
