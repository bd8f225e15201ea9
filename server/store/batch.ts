import { checkLimits } from './check-limits.ts'
import { claimValues } from './claim-values.ts'
import type { Effects, Prepared } from './effects.ts'
import { frozenJson } from './frozen-json.ts'
import { isKept } from './kept-commands.ts'
import { Layer } from './layer.ts'
import type { Limits } from './limits.ts'
import { prepareChange } from './prepare-change.ts'
import type { Standing } from './standing.ts'
import type { Command } from './store.ts'
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
    const known = command.key === undefined ? undefined : this.#layer.command(command.key)
    if (known !== undefined && isKept(known, at)) {
      const { seq, reply } = known
      return { applied: { seq, records: [], isRepeated: true, ...(reply !== undefined && { reply }) } }
    }
    return this.#prepareNew(command, at)
  }

  #prepareNew(command: Command, at: string): Prepared {
    const { name, key } = command
    const reply = command.reply === undefined ? {} : { reply: frozenJson(command.reply) }
    const layer = new Layer(this.#layer)
    const changes = command.changes.map((change) => prepareChange(layer, tableOf(this.#tables, change.in), change))
    claimValues(layer, this.#layer)
    checkLimits(this.#limits, this.#tables, command, this.#layer, layer)
    const seq = layer.seq + 1
    layer.seq = seq
    if (key !== undefined) layer.setCommand(key, { seq, at, ...reply })
    this.#layer.absorb(layer)
    const writes = changes.flatMap(({ write }) => write ?? [])
    const effects: Effects = { seq, at, name, ...(key !== undefined && { key }), ...reply, writes }
    const records = changes.map(({ record }) => record)
    return { effects, applied: { seq, records, isRepeated: false, ...reply } }
  }
}
