import type { StoredRecord } from '../../store/store.ts'
import type { Filter } from '../../store/query.ts'
import type { Store } from '../../store/store.ts'
import { setImmediate } from 'node:timers/promises'

const atOnce = 500

/** All records that a filter lets through, by id, whoever may see them; others get their turn meanwhile. */
export async function readAll(
  store: Store,
  collection: string,
  filter?: Filter,
): Promise<ReadonlyMap<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>()
  for await (const record of store.stream(collection, { scope: 'everything', ...(filter && { filter }) })) {
    found.set(record.id, record)
    if (found.size % atOnce === 0) await setImmediate()
  }
  return found
}
