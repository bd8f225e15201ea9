import type { Collection } from '../../../../server/store/collection.ts'
import type { HoldFolder } from '../../../../server/store/lowdb/hold-folder.ts'
import { makeSnapshot } from '../../../../server/store/lowdb/make-snapshot.ts'
import { nodeFiles } from '../../../../server/store/lowdb/node-files.ts'
import { type Opened, type OpenOptions, openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import type { Command, Store } from '../../../../server/store/store.ts'

export const collections: readonly Collection[] = [
  { name: 'employees', kind: 'records', fields: { name: 'text' }, unique: [['name']] },
  { name: 'audit', kind: 'log', fields: { who: 'text' }, isChained: true },
]

/** No lock, for a store that ends without closing. */
export const unheld: HoldFolder = async () => ({ findings: [], release: async () => undefined })

/** Opens it with the real lock. Snapshots are taken in this thread, and only at the close where nothing else is said. */
export function openFolder(folder: string, more: Partial<OpenOptions> = {}): Promise<Opened> {
  return openLowdbStore({
    folder,
    collections,
    takeSnapshot: (request) => makeSnapshot(nodeFiles, request),
    snapshotEvery: { bytes: Number.POSITIVE_INFINITY, ms: 2_000_000_000 },
    ...more,
  })
}

export function hire(id: string): Command {
  return {
    name: 'hire',
    key: `hire ${id}`,
    changes: [
      { do: 'create', in: 'employees', id, fields: { name: `员工 ${id}` } },
      { do: 'append', in: 'audit', fields: { who: id } },
    ],
  }
}

/** Hires one after another, each in a write of its own. */
export async function hireAll(store: Store, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await store.apply(hire(id))
}

export async function idsOf(store: Store): Promise<readonly string[]> {
  const { records } = await store.list('employees', { scope: 'everything' })
  return records.map(({ id }) => id)
}
