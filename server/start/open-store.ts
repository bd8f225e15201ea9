import { access } from 'node:fs/promises'
import path from 'node:path'
import { collections } from '../collections.ts'
import { createFolder } from '../store/lowdb/create-folder.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { witnessFile } from '../store/lowdb/folder-names.ts'
import { openLowdbStore, type OpenOptions, type Opened } from '../store/lowdb/open-lowdb-store.ts'
import { StartError } from './start-error.ts'

export interface OpenedStore extends Opened {
  /** There was none, and this one was made. */
  readonly isNew: boolean
}

/**
 * Opens the store of a folder, and makes it first where the folder is missing or empty and no witness tells that a store was there.
 *
 * Errors: `FolderError`, and `StartError` where the store was wiped or the folder above is missing.
 */
export async function openStore(options: Omit<OpenOptions, 'collections'>): Promise<OpenedStore> {
  const whole = { ...options, collections }
  try {
    return { ...(await openLowdbStore(whole)), isNew: false }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const { findings } = await makeStore(whole)
  const opened = await openLowdbStore(whole)
  return { ...opened, findings: [...findings, ...opened.findings], isNew: true }
}

function isMissing(error: unknown): boolean {
  return error instanceof FolderError && (error.code === 'folder-missing' || error.code === 'folder-not-a-store')
}

async function makeStore({ folder, witness = witnessFile(folder), ...options }: OpenOptions) {
  const stands = await access(witness).then(
    () => true,
    () => false,
  )
  if (stands) throw StartError.of('store-wiped', { folder, witness })
  try {
    return await createFolder({ folder, witness, collections: options.collections })
  } catch (error) {
    const isAbove = error instanceof FolderError && error.code === 'folder-missing'
    throw isAbove ? StartError.of('store-parent-missing', { folder: path.dirname(folder) }) : error
  }
}
