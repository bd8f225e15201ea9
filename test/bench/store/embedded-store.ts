import { createFolder } from '../../../server/store/lowdb/create-folder.ts'
import { openLowdbStore, type SnapshotEvery } from '../../../server/store/lowdb/open-lowdb-store.ts'
import { snapshotInWorker } from '../../../server/store/lowdb/snapshot-in-worker.ts'
import type { TakeSnapshot } from '../../../server/store/lowdb/take-snapshot.ts'
import type { Change, Store } from '../../../server/store/store.ts'
import {
  auditFields,
  benchCollections,
  benchPeople,
  employeeFields,
  employeeId,
  importedFields,
  outcomeFields,
  outcomesIn,
} from './bench-records.ts'
import type { Keeper } from './keeper.ts'

/** The measured sizes go beyond what the store takes by itself. */
const limits = { bytes: 1_000_000_000 }

/** The store of this server. `snapshotBytes`: journal after which it takes a snapshot by itself; absent: as always. */
export function embeddedStore(snapshotBytes?: number): Keeper {
  return {
    id: 'ours',
    title: 'ours',
    async create(folder, megabytes) {
      await createFolder({ folder, collections: benchCollections })
      const { store } = await openLowdbStore({ folder, collections: benchCollections, limits })
      await fill(store, megabytes)
      await store.close()
    },
    open: (folder) => open(folder, snapshotBytes),
  }
}

async function open(folder: string, snapshotBytes = 8_000_000) {
  let taken = Promise.withResolvers<void>()
  const takeSnapshot: TakeSnapshot = async (request) => {
    await snapshotInWorker(request)
    taken.resolve()
    taken = Promise.withResolvers()
  }
  const snapshotEvery: SnapshotEvery = { bytes: snapshotBytes, ms: 300_000 }
  const { store } = await openLowdbStore({ folder, collections: benchCollections, limits, takeSnapshot, snapshotEvery })
  const versions = new Map(
    (await store.list('employees', { scope: 'everything' })).records.map((each) => [each.id, each.version]),
  )
  return {
    async write(place: number) {
      const id = employeeId(place)
      const version = versions.get(id) ?? 0
      versions.set(id, version + 1)
      const fields = employeeFields(place % benchPeople, place)
      await store.apply({
        name: 'edit-employee',
        changes: [
          { do: 'replace', in: 'employees', id, version, fields },
          { do: 'append', in: 'audit', fields: auditFields(place) },
        ],
      })
    },
    importing(rows: number) {
      const people = Array.from({ length: rows }, (_, place): Change => {
        return { do: 'create', in: 'employees', id: `new${place}`, fields: importedFields(place) }
      })
      const entry: Change = { do: 'append', in: 'audit', fields: auditFields(rows) }
      return async () => {
        await store.apply({ name: 'import-employees', changes: [...people, entry] })
      }
    },
    /** Begins with the next write where the store takes one after every command. */
    snapshot: () => taken.promise,
    entries: async () => (await store.list('audit', { scope: 'everything', range: { from: 0, to: 0 } })).total,
    close: () => store.close(),
  }
}

async function fill(store: Store, megabytes: number): Promise<void> {
  const people = Array.from({ length: benchPeople }, (_, place): Change => {
    return { do: 'create', in: 'employees', id: employeeId(place), fields: employeeFields(place, 0) }
  })
  await store.apply({ name: 'import-employees', changes: people })
  const count = outcomesIn(megabytes)
  for (let from = 0; from < count; from += 1_000) {
    const places = Array.from({ length: Math.min(1_000, count - from) }, (_, place) => from + place)
    const changes = places.map((place): Change => ({ do: 'append', in: 'outcomes', fields: outcomeFields(place) }))
    await store.apply({ name: 'record-outcomes', changes })
  }
}
