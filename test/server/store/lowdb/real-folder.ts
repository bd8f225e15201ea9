import { readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createFolder } from '../../../../server/store/lowdb/create-folder.ts'
import { collections, hireAll, openFolder, unheld } from './hiring.ts'
import { newPlace } from './new-place.ts'

/** An empty store on the real disk; gone after the test. */
export async function newFolder(): Promise<string> {
  const folder = path.join(await newPlace(), 'data')
  await createFolder({ folder, collections })
  return folder
}

/** A folder in which these were hired by a store that ended without closing: all is in its first journal. */
export async function leftFolder(...ids: readonly string[]): Promise<string> {
  const folder = await newFolder()
  const { store } = await openFolder(folder, { hold: unheld })
  await hireAll(store, ...ids)
  return folder
}

/** Where each line of a file begins, and where the last one ends. */
export async function lineOffsets(file: string): Promise<readonly number[]> {
  const bytes = await readFile(file)
  const offsets = [0]
  for (const [place, byte] of bytes.entries()) if (byte === 0x0a) offsets.push(place + 1)
  return offsets
}

export async function flipByte(file: string, offset: number): Promise<void> {
  const bytes = await readFile(file)
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  await writeFile(file, bytes)
}

export async function cutFile(file: string, length: number): Promise<void> {
  await truncate(file, length)
}
