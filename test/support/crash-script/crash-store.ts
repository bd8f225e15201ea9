import { createFolder } from '../../../server/store/lowdb/create-folder.ts'
import type { Files } from '../../../server/store/lowdb/files.ts'
import type { HoldFolder } from '../../../server/store/lowdb/hold-folder.ts'
import { type OpenOptions, openLowdbStore } from '../../../server/store/lowdb/open-lowdb-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { crashCollections } from './crash-script.ts'

/** Where the store of the crash tests is on a disk in memory. */
export const crashFolder = '/data'

/** No lock: two stores on one disk in memory stand apart by their epochs alone. */
export const holdNothing: HoldFolder = async () => ({ findings: [], release: async () => undefined })

/** Snapshots come every few commands. */
export function crashOptions(files: Files): OpenOptions {
  const snapshotEvery = { bytes: 7_000, ms: 3_600_000 }
  const clock = () => new Date('2026-01-05T08:00:00Z')
  return { folder: crashFolder, collections: crashCollections, files, hold: holdNothing, snapshotEvery, clock }
}

export async function createOn(files: Files): Promise<void> {
  await createFolder({ folder: crashFolder, collections: crashCollections, files, hold: holdNothing })
}

export async function openOn(files: Files): Promise<Store> {
  return (await openLowdbStore(crashOptions(files))).store
}

/** Everything that a store holds, as one text. */
export async function dumpOf(store: Store): Promise<string> {
  const lists = crashCollections.map(async ({ name }) => [
    name,
    (await store.list(name, { scope: 'everything' })).records,
  ])
  return JSON.stringify(await Promise.all(lists))
}
