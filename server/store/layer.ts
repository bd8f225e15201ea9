import type { Entry } from './entry.ts'
import type { KeptCommand } from './kept-commands.ts'
import type { FieldValue } from './query.ts'
import type { Standing } from './standing.ts'
import type { Steps } from './steps.ts'
import type { LogEnd, Table } from './table.ts'
import type { UniqueValues } from './unique-values.ts'

/** Changes over what stands below, which stays as it is. */
export class Layer implements Standing {
  readonly #below: Standing
  readonly #entries = new Map<Table, Map<string, Entry | undefined>>()
  readonly #holders = new Map<UniqueValues, Map<FieldValue, string | undefined>>()
  readonly #ends = new Map<Table, LogEnd>()
  readonly #commands = new Map<string, KeptCommand>()
  readonly #counts = new Map<Table, number>()
  bytes: number
  seq: number

  constructor(below: Standing) {
    this.#below = below
    this.bytes = below.bytes
    this.seq = below.seq
  }

  entry(table: Table, id: string): Entry | undefined {
    const changed = this.#entries.get(table)
    return changed?.has(id) ? changed.get(id) : this.#below.entry(table, id)
  }

  end(log: Table): LogEnd {
    return this.#ends.get(log) ?? this.#below.end(log)
  }

  holder(unique: UniqueValues, values: FieldValue): string | undefined {
    const changed = this.#holders.get(unique)
    return changed?.has(values) ? changed.get(values) : this.#below.holder(unique, values)
  }

  command(key: string): KeptCommand | undefined {
    return this.#commands.get(key) ?? this.#below.command(key)
  }

  count(table: Table): number {
    return this.#counts.get(table) ?? this.#below.count(table)
  }

  /** The record as it stands from now on; `undefined` removes it. */
  setEntry(table: Table, id: string, entry: Entry | undefined): void {
    const before = this.entry(table, id)
    this.bytes += (entry?.bytes ?? 0) - (before?.bytes ?? 0)
    this.#counts.set(table, this.count(table) + Number(entry !== undefined) - Number(before !== undefined))
    withinMap(this.#entries, table).set(id, entry)
  }

  setEnd(log: Table, end: LogEnd): void {
    this.#ends.set(log, end)
  }

  setHolder(unique: UniqueValues, values: FieldValue, id: string | undefined): void {
    withinMap(this.#holders, unique).set(values, id)
  }

  setCommand(key: string, command: KeptCommand): void {
    this.#commands.set(key, command)
  }

  /** Each record that this layer touched, as it stands in it. */
  *touched(): Iterable<[Table, string, Entry | undefined]> {
    for (const [table, entries] of this.#entries) for (const [id, entry] of entries) yield [table, id, entry]
  }

  /** Takes over all changes of a layer above this one. */
  *absorb(above: Layer): Steps<void> {
    for (const [table, id, entry] of above.touched()) {
      withinMap(this.#entries, table).set(id, entry)
      yield
    }
    for (const [unique, holders] of above.#holders) {
      const own = withinMap(this.#holders, unique)
      for (const [values, id] of holders) {
        own.set(values, id)
        yield
      }
    }
    addAll(this.#ends, above.#ends)
    addAll(this.#commands, above.#commands)
    addAll(this.#counts, above.#counts)
    this.bytes = above.bytes
    this.seq = above.seq
  }
}

function withinMap<K, I, V>(maps: Map<K, Map<I, V>>, key: K): Map<I, V> {
  const known = maps.get(key)
  if (known !== undefined) return known
  const made = new Map<I, V>()
  maps.set(key, made)
  return made
}

function addAll<K, V>(to: Map<K, V>, from: ReadonlyMap<K, V>): void {
  for (const [key, value] of from) to.set(key, value)
}
