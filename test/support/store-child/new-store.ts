import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { createFolder } from '../../../server/store/lowdb/create-folder.ts'
import { crashCollections } from '../crash-script/crash-script.ts'

const made: string[] = []

/** The folder of an empty store on the real disk; gone after the test. */
export async function newStore(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'jiheng-store-'))
  made.push(parent)
  const folder = path.join(parent, 'data')
  await createFolder({ folder, collections: crashCollections })
  return folder
}

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})
