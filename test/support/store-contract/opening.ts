import { expect } from 'vitest'
import type { Collection } from '../../../server/store/collection.ts'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Applied, Change, Command, Store, StoredRecord } from '../../../server/store/store.ts'
import { type StoreCode, StoreError } from '../../../server/store/store-error.ts'

/** Gives an empty store of the collections, whose only clock is the one handed in. */
export type OpenStore = (options: {
  readonly collections: readonly Collection[]
  readonly clock: () => Date
}) => Promise<OpenedStore>

export interface OpenedStore {
  readonly store: Store
  /** Closes the store and removes what it left. */
  readonly dispose: () => Promise<void>
}

/** A field that every object seems to have. */
const builtIn: string = 'constructor'

export const contractCollections: readonly Collection[] = [
  {
    name: 'people',
    kind: 'records',
    fields: {
      name: 'name',
      email: 'text',
      age: 'number',
      pay: 'decimal',
      active: 'boolean',
      roles: 'list',
      'post.department': 'text',
      'post.rank': 'number',
      [builtIn]: 'text',
    },
    unique: [['email'], ['post.department', 'post.rank']],
    indexed: ['post.department', 'roles', 'pay'],
  },
  { name: 'schemes', kind: 'records', fields: { title: 'text', state: 'text' }, indexed: ['state'] },
  { name: 'audit', kind: 'log', fields: { who: 'text', what: 'text' }, indexed: ['who'], isChained: true },
  { name: 'visits', kind: 'log', fields: { who: 'text' } },
]

/** Runs a test with an empty store of the contract's collections, and clears up after it. */
export function withStore(
  open: OpenStore,
  run: (store: Store, clock: { now: Date }) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const clock = { now: new Date('2026-03-01T00:00:00Z') }
    const { store, dispose } = await open({ collections: contractCollections, clock: () => clock.now })
    try {
      await run(store, clock)
    } finally {
      await dispose()
    }
  }
}

/** Applies the changes as one command without a key. */
export function change(store: Store, ...changes: readonly Change[]): Promise<Applied> {
  return store.apply({ name: 'test-change', changes })
}

export function create(id: string, fields: JsonObject = {}, collection = 'people'): Change {
  return { do: 'create', in: collection, id, fields }
}

export function replace(id: string, version: number, fields: JsonObject = {}, collection = 'people'): Change {
  return { do: 'replace', in: collection, id, version, fields }
}

export function remove(id: string, version: number, collection = 'people'): Change {
  return { do: 'remove', in: collection, id, version }
}

export function append(fields: JsonObject, collection = 'audit'): Change {
  return { do: 'append', in: collection, fields }
}

/** Everything that the store keeps, by collection. */
export async function wholeOf(store: Store): Promise<Record<string, readonly StoredRecord[]>> {
  const all: Record<string, readonly StoredRecord[]> = {}
  for (const { name } of contractCollections) all[name] = (await store.list(name, { scope: 'everything' })).records
  return all
}

/** Sends a command that has to be refused with the code and these parameters, and checks that it left nothing. */
export async function expectRefused(
  store: Store,
  command: Command,
  code: StoreCode,
  params: JsonObject,
): Promise<void> {
  const before = await standingOf(store)
  const refusal = await store.apply(command).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(StoreError)
  expect(refusal).toMatchObject({ code, params })
  expect(await standingOf(store)).toEqual(before)
}

/** What a command that changes nothing leaves as it is. */
export async function standingOf(store: Store): Promise<unknown> {
  const { state, seq } = store.status()
  return { state, seq, whole: await wholeOf(store) }
}
