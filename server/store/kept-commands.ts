import { invariant } from '../../engine/index.ts'
import type { Effects } from './effects.ts'
import { frozenJson } from './frozen-json.ts'
import type { JsonValue } from './json.ts'
import { keyKeptDays, type StoredRecord } from './store.ts'

/** The first answer to a command with a key. */
export interface KeptCommand {
  readonly seq: number
  /** ISO instant at which it was prepared. */
  readonly at: string
  readonly reply?: JsonValue
}

const keptMs = keyKeptDays * 24 * 60 * 60 * 1000

/** Whether a command is remembered at an instant. A clock that was set back forgets nothing. */
export function isKept(command: KeptCommand, at: string): boolean {
  return Date.parse(command.at) >= Date.parse(at) - keptMs
}

/** Commands by their key, in the order in which they were applied. */
export class KeptCommands {
  readonly #byKey = new Map<string, KeptCommand>()

  get(key: string): KeptCommand | undefined {
    return this.#byKey.get(key)
  }

  /** Remembers the command if it has a key, and forgets those before it whose time is over. */
  keep({ key, seq, at, reply }: Omit<Effects, 'name' | 'writes'>): void {
    for (const [old, command] of this.#byKey) {
      if (isKept(command, at)) break
      this.#byKey.delete(old)
    }
    if (key === undefined) return
    this.#byKey.delete(key)
    this.#byKey.set(key, { seq, at, ...(reply !== undefined && { reply: frozenJson(reply) }) })
  }

  /** As records, for a snapshot. */
  *records(): Iterable<StoredRecord> {
    for (const [id, { seq, at, reply }] of this.#byKey) {
      yield { id, version: 1, fields: { seq, at, ...(reply !== undefined && { reply }) } }
    }
  }

  /** From a snapshot, in the order in which `records` gave them. */
  load({ id, fields: { seq, at, reply } }: StoredRecord): void {
    invariant(typeof seq === 'number' && typeof at === 'string', `the key ${id} is kept without its command`)
    this.#byKey.set(id, { seq, at, ...(reply !== undefined && { reply: frozenJson(reply) }) })
  }
}
