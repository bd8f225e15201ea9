import path from 'node:path'
import { createFolder } from '../../../../server/store/lowdb/create-folder.ts'
import { openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import { crashFolder, holdNothing } from '../../../support/crash-script/crash-store.ts'
import { describeStore } from '../../../support/store-contract.ts'
import { newPlace } from './new-place.ts'

describeStore('lowdb store', async (options) => {
  const folder = path.join(await newPlace(), 'data')
  await createFolder({ ...options, folder })
  const { store } = await openLowdbStore({ ...options, folder, limits: {} })
  return { store, dispose: () => store.close() }
})

describeStore('lowdb store that takes a snapshot of every command', async (options) => {
  const files = new CrashDisk()
  const on = { ...options, folder: crashFolder, files, hold: holdNothing }
  await createFolder(on)
  const { store } = await openLowdbStore({ ...on, limits: {}, snapshotEvery: { bytes: 1, ms: 60_000 } })
  return { store, dispose: () => store.close() }
})
