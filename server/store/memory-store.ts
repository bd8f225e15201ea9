import type { Collection } from './collection.ts'
import type { Limits } from './limits.ts'
import { Model } from './model.ts'
import type { Store } from './store.ts'
import { StoreState } from './store-state.ts'
import { Writer } from './writer.ts'

export interface MemoryStoreOptions {
  readonly collections: readonly Collection[]
  /** The time now. */
  readonly clock?: () => Date
  readonly limits?: Limits
}

/** A store that keeps nothing beyond its process, for tests and trials. Commands are applied one by one, in the order of their calls. */
export function memoryStore({ collections, clock = () => new Date(), limits = {} }: MemoryStoreOptions): Store {
  const model = new Model(collections, limits)
  const state = new StoreState()
  const writer = new Writer({ model, state, clock, persist: async () => undefined })

  return {
    get: async (collection, id, scope) => model.get(collection, id, scope),
    list: async (collection, query) => model.list(collection, query),
    stream: (collection, query) => model.stream(collection, query),
    apply: (command) => writer.apply(command),
    status: () => ({ ...state.now, seq: model.seq, bytes: model.bytes(), recordsByCollection: model.counts() }),
    close: async () => {
      state.closing()
      await writer.idle()
      state.closed()
    },
  }
}
