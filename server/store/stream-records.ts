import { setImmediate as nextTurn } from 'node:timers/promises'
import { placing } from './compare-records.ts'
import type { Query } from './query.ts'
import { selecting } from './select-records.ts'
import { sortingAll } from './sort-all.ts'
import { inTurns, turnMs } from './steps.ts'
import type { StoredRecord } from './store.ts'
import { tableOf, type Tables } from './tables.ts'

/** So many records are given before everybody else gets a turn of the event loop. */
export const streamTurnRecords = 500

/**
 * All records that the query lets through, in its order, as they stand when the first one is asked for. Whoever takes them in a
 * `for await` lets others have their turns, however long it takes.
 */
export async function* streamRecords(
  tables: Tables,
  collection: string,
  { sort = [], ...query }: Omit<Query, 'range'>,
): AsyncGenerator<StoredRecord, void, void> {
  const table = tableOf(tables, collection)
  // Its first step takes hold of what stands, before anybody else has a turn.
  const found = await inTurns(selecting(table, query))
  const order = await inTurns(placing(table.collection, sort, found))
  let end = performance.now() + turnMs
  let given = 0
  for (const place of await inTurns(sortingAll(found.length, order))) {
    if (given === streamTurnRecords || performance.now() >= end) {
      await nextTurn()
      end = performance.now() + turnMs
      given = 0
    }
    const record = found[place]
    if (record !== undefined) yield record
    given += 1
  }
}
