import { invariant } from '../../engine/index.ts'
import type { JsonValue } from '../store/json.ts'
import type { Store } from '../store/store.ts'

/** A call with an `Idempotency-Key`: the key as the store knows it, and what the key is bound to. */
export interface KeyedCall {
  readonly key: string
  /** SHA-256 of address and body, or file. */
  readonly hash: string
}

/** Thrown by a keyed store where its command was applied before: whoever sent it is to get the first answer. */
export class RepeatedCall extends Error {
  readonly kept: JsonValue | undefined

  constructor(kept: JsonValue | undefined) {
    super('this call was answered before')
    this.name = 'RepeatedCall'
    this.kept = kept
  }
}

/**
 * The store for one call with a key: to the command that carries the key it adds what the key is bound to, and where that command was
 * applied before, by an earlier call or by one at the same time, it throws `RepeatedCall`.
 */
export function keyedStore(store: Store, { key, hash }: KeyedCall): Store {
  return {
    get: (...wanted) => store.get(...wanted),
    list: (...wanted) => store.list(...wanted),
    stream: (...wanted) => store.stream(...wanted),
    apply: async (command) => {
      if (command.key !== key) return store.apply(command)
      invariant(command.reply !== undefined, `the command "${command.name}" has a key and no reply`)
      const applied = await store.apply({ ...command, reply: { hash, answer: command.reply } })
      if (applied.isRepeated) throw new RepeatedCall(applied.reply)
      return { ...applied, reply: command.reply }
    },
    status: () => store.status(),
    close: () => store.close(),
  }
}
