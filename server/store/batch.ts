import { checkLimits } from './check-limits.ts'
import { claimValues } from './claim-values.ts'
import type { Effects, Prepared, Write } from './effects.ts'
import { frozenJson } from './frozen-json.ts'
import { isKept } from './kept-commands.ts'
import { Layer } from './layer.ts'
import { commandLimits, type Limits } from './limits.ts'
import { prepareChange } from './prepare-change.ts'
import type { Standing } from './standing.ts'
import { atOnce, type Steps } from './steps.ts'
import type { Command, StoredRecord } from './store.ts'
import { StoreError } from './store-error.ts'
import { tableOf, type Tables } from './tables.ts'

/** Checks commands one after another, each against what stood at its beginning and what it prepared before. Changes nothing else. */
export class Batch {
  readonly #tables: Tables
  readonly #limits: Limits
  readonly #layer: Layer

  constructor(tables: Tables, limits: Limits, below: Standing) {
    this.#tables = tables
    this.#limits = limits
    this.#layer = new Layer(below)
  }

  /**
   * What the command would do, to be written and then given to `Model.commit`, in the order of preparation and before the model's next
   * batch begins. Throws a `StoreError` where the command is refused; the batch is then as before. `at`: ISO instant of the store's clock.
   */
  prepare(command: Command, at: string): Prepared {
    return atOnce(this.preparing(command, at))
  }

  /** The same in steps, one command to its end before the next. */
  *preparing(command: Command, at: string): Steps<Prepared> {
    const known = command.key === undefined ? undefined : this.#layer.command(command.key)
    if (known !== undefined && isKept(known, at)) {
      const { seq, reply } = known
      return { applied: { seq, records: [], isRepeated: true, ...(reply !== undefined && { reply }) } }
    }
    return yield* this.#preparingNew(command, at)
  }

  *#preparingNew(command: Command, at: string): Steps<Prepared> {
    const { name, key } = command
    const reply = command.reply === undefined ? {} : { reply: frozenJson(command.reply) }
    const layer = new Layer(this.#layer)
    const { writes, records } = yield* this.#change(layer, command)
    yield* claimValues(layer, this.#layer)
    checkLimits(this.#limits, this.#tables, command, this.#layer, layer)
    const seq = layer.seq + 1
    layer.seq = seq
    if (key !== undefined) layer.setCommand(key, { seq, at, ...reply })
    yield* this.#layer.absorb(layer)
    const effects: Effects = { seq, at, name, ...(key !== undefined && { key }), ...reply, writes }
    return { effects, applied: { seq, records, isRepeated: false, ...reply } }
  }

  *#change(layer: Layer, { changes }: Command): Steps<{ writes: Write[]; records: (StoredRecord | undefined)[] }> {
    const { command: limits = commandLimits } = this.#limits
    const writes: Write[] = []
    const records: (StoredRecord | undefined)[] = []
    let sum = 0
    refuseBeyond('changes', limits.changes, changes.length)
    for (const change of changes) {
      const { write, record, bytes = 0 } = prepareChange(layer, tableOf(this.#tables, change.in), change)
      sum += bytes
      refuseBeyond('bytes', limits.bytes, sum)
      if (write !== undefined) writes.push(write)
      records.push(record)
      yield
    }
    return { writes, records }
  }
}

function refuseBeyond(what: 'changes' | 'bytes', limit: number, value: number): void {
  if (value > limit) throw new StoreError('command-too-large', { what, limit })
}
