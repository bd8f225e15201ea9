import type { Collection } from './collection.ts'
import type { Limits } from './limits.ts'
import { Model } from './model.ts'
import type { Query } from './query.ts'
import type { Applied, Command, Store, StoredRecord } from './store.ts'
import { StoreError } from './store-error.ts'

export interface MemoryStoreOptions {
  readonly collections: readonly Collection[]
  /** The time now. */
  readonly clock?: () => Date
  readonly limits?: Limits
}

/** A store that keeps nothing beyond its process, for tests and trials. Commands are applied one by one, in the order of their calls. */
export function memoryStore({ collections, clock = () => new Date(), limits = {} }: MemoryStoreOptions): Store {
  const model = new Model(collections, limits)
  let isClosed = false

  return {
    get: async (collection, id, scope) => model.get(collection, id, scope),
    list: async (collection, query) => model.list(collection, query),
    stream: (collection, query) => streamOf(model, collection, query),
    apply: async (command) => {
      if (isClosed) throw new StoreError('store-closed')
      return applyTo(model, command, clock().toISOString())
    },
    status: () => ({
      state: isClosed ? 'closed' : 'ready',
      seq: model.seq,
      bytes: model.bytes(),
      recordsByCollection: model.counts(),
    }),
    close: async () => {
      isClosed = true
    },
  }
}

function applyTo(model: Model, command: Command, at: string): Applied {
  const { effects, applied } = model.begin().prepare(command, at)
  if (effects !== undefined) model.commit(effects)
  return applied
}

async function* streamOf(model: Model, collection: string, query: Omit<Query, 'range'>): AsyncIterable<StoredRecord> {
  yield* model.stream(collection, query)
}
