import { invariant } from '../../engine/index.ts'
import { Batch } from './batch.ts'
import type { ChainHead } from './chain.ts'
import type { Collection } from './collection.ts'
import type { Effects, Write } from './effects.ts'
import { KeptCommands } from './kept-commands.ts'
import type { Limits } from './limits.ts'
import { filterTest } from './matches-filter.ts'
import type { Query, Scope } from './query.ts'
import { selectRecords } from './select-records.ts'
import { partOf, sortedRange } from './sorted-range.ts'
import type { Standing } from './standing.ts'
import type { Listed, StoredRecord } from './store.ts'
import { Table } from './table.ts'
import { tableOf } from './tables.ts'

/** Where command keys are kept in a snapshot. No declared collection has this name. */
export const commandsCollection = 'commands'

/**
 * The collections of a store in memory: what stands, what queries find in it, and what a command would do to it. It knows no files and
 * no clock; everything is synchronous. Records that it hands out are frozen through and through.
 */
export class Model {
  readonly #tables: ReadonlyMap<string, Table>
  readonly #commands = new KeptCommands()
  readonly #limits: Limits
  #seq = 0

  constructor(collections: readonly Collection[], limits: Limits = {}) {
    this.#tables = new Map(collections.map((collection) => [collection.name, new Table(collection)]))
    invariant(this.#tables.size === collections.length, 'two collections have one name')
    invariant(!this.#tables.has(commandsCollection), `no collection may be called ${commandsCollection}`)
    this.#limits = limits
  }

  /** What a snapshot holds: the declared collections, in their order, and the command keys. */
  get names(): readonly string[] {
    return [...this.#tables.keys(), commandsCollection]
  }

  /** Of the last command committed, or what `resumeAt` said; 0 in a new model. */
  get seq(): number {
    return this.#seq
  }

  /** Of all records of declared collections, as JSON text in UTF-8. Command keys do not count. */
  bytes(): number {
    let sum = 0
    for (const { bytes } of this.#tables.values()) sum += bytes
    return sum
  }

  /** Records of each declared collection. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#tables].map(([name, { count }]) => [name, count]))
  }

  /** Ends of the chained logs, for a witness. */
  heads(): Readonly<Record<string, ChainHead>> {
    const chained = [...this.#tables].filter(([, { collection }]) => collection.isChained)
    return Object.fromEntries(chained.map(([name, { count, end }]) => [name, { count, hash: end.hash }]))
  }

  begin(): Batch {
    return new Batch(this.#tables, this.#limits, this.#standing())
  }

  /** Makes the effects of a prepared or a replayed command true. Fails only where they are not those of the next command. */
  commit(effects: Effects): void {
    invariant(effects.seq === this.#seq + 1, `command ${effects.seq} does not follow ${this.#seq}`)
    for (const write of effects.writes) this.#write(write)
    this.#commands.keep(effects)
    this.#seq = effects.seq
  }

  get(collection: string, id: string, scope: Scope): StoredRecord | undefined {
    const table = tableOf(this.#tables, collection)
    const passes = typeof scope === 'string' ? () => scope === 'everything' : filterTest(table.collection, scope)
    const record = table.get(id)?.record
    return record !== undefined && passes(record) ? record : undefined
  }

  list(collection: string, query: Query): Listed {
    const table = tableOf(this.#tables, collection)
    const { scope, filter, sort = [], range } = query
    const isWhole = scope === 'everything' && filter === undefined && range !== undefined
    const order = isWhole ? table.orders.of(sort, () => table.records()) : undefined
    const found = order ?? selectRecords(table, query)
    const records = order === undefined ? sortedRange(table.collection, query, found) : partOf(found, range)
    return { records, total: found.length }
  }

  /** Records in their order as they stand now, whatever is committed afterwards. */
  stream(collection: string, query: Omit<Query, 'range'>): Iterable<StoredRecord> {
    const { scope, filter, sort } = query
    return this.list(collection, { scope, ...(filter && { filter }), ...(sort && { sort }) }).records
  }

  /** Adds what a snapshot has of a collection, or of the command keys, in the order in which `records` gave it. */
  load(collection: string, records: Iterable<StoredRecord>): void {
    if (collection === commandsCollection) for (const record of records) this.#commands.load(record)
    else for (const record of records) tableOf(this.#tables, collection).put(record)
  }

  /** The next command follows this one: the last that the loaded snapshot has. */
  resumeAt(seq: number): void {
    this.#seq = seq
  }

  /** What a snapshot keeps of a collection, or of the command keys. */
  records(collection: string): Iterable<StoredRecord> {
    if (collection === commandsCollection) return this.#commands.records()
    return tableOf(this.#tables, collection).records()
  }

  #write(write: Write): void {
    const table = tableOf(this.#tables, write.in)
    if ('removed' in write) table.remove(write.id)
    else table.put(write)
  }

  #standing(): Standing {
    return {
      seq: this.#seq,
      bytes: this.bytes(),
      count: (table) => table.count,
      entry: (table, id) => table.get(id),
      end: (log) => log.end,
      holder: ({ holders }, values) => holders.get(values),
      command: (key) => this.#commands.get(key),
    }
  }
}
