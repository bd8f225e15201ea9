import { chainStart } from './chain.ts'
import type { Collection } from './collection.ts'
import { declaredField } from './declared-field.ts'
import type { Write } from './effects.ts'
import { type Entry, entryOf } from './entry.ts'
import { FieldIndex } from './field-index.ts'
import { fieldKeys } from './field-keys.ts'
import { KeptOrders } from './kept-orders.ts'
import type { Steps } from './steps.ts'
import type { StoredRecord } from './store.ts'
import { type UniqueValues, uniqueValues } from './unique-values.ts'

/** Where a log goes on. */
export interface LogEnd {
  /** Of the last entry; 0 in an empty log. */
  readonly place: number
  /** Of the last entry of a chained log. */
  readonly hash: string
}

/** One collection in memory, with its indexes. */
export class Table {
  readonly collection: Collection
  readonly uniques: readonly UniqueValues[]
  readonly indexes: ReadonlyMap<string, FieldIndex>
  readonly orders: KeptOrders
  readonly #entries = new Map<string, Entry>()
  #bytes = 0
  #end: LogEnd

  constructor(collection: Collection) {
    this.collection = collection
    this.uniques = uniqueValues(collection)
    this.orders = new KeptOrders(collection)
    const fields = collection.indexed ?? []
    this.indexes = new Map(fields.map((field) => [field, new FieldIndex(fieldKeys(declaredField(collection, field)))]))
    this.#end = { place: 0, hash: chainStart(collection.name) }
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  /** In the order in which they came, which for a log is that of their places. */
  entries(): Iterable<Entry> {
    return this.#entries.values()
  }

  *records(): Iterable<StoredRecord> {
    for (const { record } of this.#entries.values()) yield record
  }

  get count(): number {
    return this.#entries.size
  }

  /** Of all records as JSON text in UTF-8. */
  get bytes(): number {
    return this.#bytes
  }

  get end(): LogEnd {
    return this.#end
  }

  /** Makes true what a command does to this collection. */
  write(write: Write): void {
    if ('removed' in write) this.remove(write.id)
    else this.put(write)
  }

  /** Adds the record, or puts it in the place of the one with its id. */
  put(record: StoredRecord): void {
    const entry = entryOf(record)
    this.orders.changed()
    this.#forget(this.#entries.get(record.id))
    this.#keep(entry)
    if (this.collection.kind === 'log') this.#goOn(record)
  }

  /** Another table with the same entries in the same order. */
  *copy(): Steps<Table> {
    const copy = new Table(this.collection)
    for (const entry of this.#entries.values()) {
      copy.#keep(entry)
      yield
    }
    copy.#end = this.#end
    return copy
  }

  #keep(entry: Entry): void {
    const { record, bytes } = entry
    this.#entries.set(record.id, entry)
    this.#bytes += bytes
    for (const index of this.indexes.values()) index.add(entry)
    for (const { valuesOf, holders } of this.uniques) {
      const values = valuesOf(record)
      if (values !== undefined) holders.set(values, record.id)
    }
  }

  /** Never back, so that no new entry gets the id of one that stands, even in a log that somebody tampered with. */
  #goOn({ id, hash }: StoredRecord): void {
    this.#end = { place: Math.max(this.#end.place, Number(id) || 0), hash: hash ?? this.#end.hash }
  }

  remove(id: string): void {
    this.orders.changed()
    this.#forget(this.#entries.get(id))
    this.#entries.delete(id)
  }

  #forget(entry: Entry | undefined): void {
    if (entry === undefined) return
    this.#bytes -= entry.bytes
    for (const index of this.indexes.values()) index.remove(entry)
    for (const { valuesOf, holders } of this.uniques) {
      const values = valuesOf(entry.record)
      // Within one command the values may have gone to another record already.
      if (values !== undefined && holders.get(values) === entry.record.id) holders.delete(values)
    }
  }
}
