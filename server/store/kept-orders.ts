import type { Collection } from './collection.ts'
import type { Sort } from './query.ts'
import { sortedRange } from './sorted-range.ts'
import type { StoredRecord } from './store.ts'

/** An order of more records is never kept: sorting all of them would take too long at once, and a page is found without. */
export const mostOrdered = 50_000

/** So many orders of one collection are kept at most: pages of one list are turned in one order, or in a few. */
const mostKept = 8

/**
 * The orders in which all of a collection is being asked for. An order that is asked for a second time before anything changes is kept,
 * so that further pages cost nothing; the first time a page is cheaper without sorting everything.
 */
export class KeptOrders {
  readonly #collection: Collection
  readonly #asked = new Set<string>()
  readonly #kept = new Map<string, readonly StoredRecord[]>()

  constructor(collection: Collection) {
    this.#collection = collection
  }

  /** All records in this order; undefined where it is not kept. Throws `field-unknown` as every sort does. */
  of(sort: readonly Sort[], records: () => Iterable<StoredRecord>): readonly StoredRecord[] | undefined {
    const key = JSON.stringify(sort)
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    if (!this.#asked.has(key)) {
      if (this.#asked.size < mostKept) this.#asked.add(key)
      return undefined
    }
    const sorted = sortedRange(this.#collection, { sort }, [...records()])
    this.#kept.set(key, sorted)
    return sorted
  }

  /** A record was written or removed. */
  changed(): void {
    if (this.#asked.size === 0) return
    this.#asked.clear()
    this.#kept.clear()
  }
}
