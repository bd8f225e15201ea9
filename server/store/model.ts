import { invariant } from '../../engine/index.ts'
import { Batch } from './batch.ts'
import type { ChainHead } from './chain.ts'
import type { Collection } from './collection.ts'
import type { Effects } from './effects.ts'
import { KeptCommands } from './kept-commands.ts'
import { mostOrdered } from './kept-orders.ts'
import type { Limits } from './limits.ts'
import { filterTest } from './matches-filter.ts'
import type { Query, Scope } from './query.ts'
import { selectRecords } from './select-records.ts'
import { partOf, sortedRange } from './sorted-range.ts'
import type { Standing } from './standing.ts'
import { atOnce, type Steps } from './steps.ts'
import type { Listed, StoredRecord } from './store.ts'
import { streamRecords } from './stream-records.ts'
import { makeSuccessors } from './successors.ts'
import { Table } from './table.ts'
import { tableOf, type Tables } from './tables.ts'
import { type WritesByTable, writesByTable } from './writes-by-table.ts'

/** Where command keys are kept in a snapshot. No declared collection has this name. */
export const commandsCollection = 'commands'

/** A command with so many writes is committed without a rest. */
const fewWrites = 2_000

/**
 * The collections of a store in memory: what stands, what queries find in it, and what a command would do to it. It knows no files and
 * no clock. Records that it hands out are frozen through and through.
 */
export class Model {
  readonly #tables: Map<string, Table>
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
    this.#commit(effects, atOnce(writesByTable(effects.writes)), new Map())
  }

  /** The same in steps: those who read meanwhile see nothing of it before the last one. No other command is committed meanwhile. */
  *committing(effects: Effects): Steps<void> {
    if (effects.writes.length <= fewWrites) {
      yield
      return this.commit(effects)
    }
    const writes = yield* writesByTable(effects.writes)
    this.#commit(effects, writes, yield* makeSuccessors(this.#tables, writes))
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
    const isAll = scope === 'everything' && filter === undefined
    const isWhole = isAll && range !== undefined && table.count <= mostOrdered
    const order = isWhole ? table.orders.of(sort, () => table.records()) : undefined
    const found = order ?? selectRecords(table, query)
    const records = order === undefined ? sortedRange(table.collection, query, found) : partOf(found, range)
    return { records, total: found.length }
  }

  /** Records in their order as they stand when the first one is asked for, whatever is committed afterwards. */
  stream(collection: string, query: Omit<Query, 'range'>): AsyncIterable<StoredRecord> {
    return streamRecords(this.#tables, collection, query)
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

  #commit(effects: Effects, writes: WritesByTable, successors: Tables): void {
    invariant(effects.seq === this.#seq + 1, `command ${effects.seq} does not follow ${this.#seq}`)
    for (const [name, own] of writes) {
      const successor = successors.get(name)
      if (successor !== undefined) this.#tables.set(name, successor)
      else for (const write of own.values()) tableOf(this.#tables, name).write(write)
    }
    this.#commands.keep(effects)
    this.#seq = effects.seq
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
