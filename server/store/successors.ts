import type { Write } from './effects.ts'
import type { Steps } from './steps.ts'
import type { Table } from './table.ts'
import { tableOf, type Tables } from './tables.ts'
import type { WritesByTable } from './writes-by-table.ts'

/** So many writes are made in a table as it stands; those who read wait for them. */
const fewWrites = 500

/**
 * Makes the tables that a command writes much in anew, with their writes in them, beside those that stand and are read meanwhile; by
 * name, to take their places. Nothing may be written to the tables that stand before all is done.
 */
export function* makeSuccessors(standing: Tables, writes: WritesByTable): Steps<Tables> {
  const made = new Map<string, Table>()
  for (const [name, own] of writes) {
    if (own.size > fewWrites) made.set(name, yield* successor(tableOf(standing, name), own.values()))
  }
  return made
}

function* successor(table: Table, writes: Iterable<Write>): Steps<Table> {
  const made = yield* table.copy()
  for (const write of writes) {
    made.write(write)
    yield
  }
  return made
}
