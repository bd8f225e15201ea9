import { Low } from 'lowdb'
import type { StoredRecord } from '../store.ts'
import { CollectionFile } from './collection-file.ts'
import type { Files } from './files.ts'
import { FolderError } from './folder-error.ts'
import { collectionFile } from './folder-names.ts'
import { inspectFile } from './inspect-file.ts'
import type { JournalPlace } from './journal-place.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { checkSeal } from './seal.ts'

/** Is given each collection of a snapshot. */
export type TakeRecords = (collection: string, records: Iterable<StoredRecord>) => void

/** Which snapshot of which store. */
export interface SnapshotPlace {
  readonly files: Files
  readonly folder: string
  readonly storeId: string
  readonly place: JournalPlace
}

/**
 * Reads and verifies a snapshot, one collection at a time, through lowdb. Errors: `FolderError` where it is damaged, or has a collection
 * in it that is none of `names`.
 */
export async function readSnapshot(at: SnapshotPlace, names: readonly string[], take: TakeRecords): Promise<Manifest> {
  const manifest = await readManifest(at)
  for (const [collection, seal] of Object.entries(manifest.collections)) {
    const file = await standingFile(at, collection)
    if (!names.includes(collection)) throw new FolderError('folder-collection-unknown', { file, collection })
    const low = new Low<Iterable<StoredRecord>>(new CollectionFile(at.files, file, seal), [])
    await low.read()
    take(collection, low.data)
  }
  return manifest
}

/** Verifies a snapshot without making sense of it. Errors: `FolderError`. */
export async function verifySnapshot(at: SnapshotPlace): Promise<Manifest> {
  const manifest = await readManifest(at)
  for (const [collection, seal] of Object.entries(manifest.collections)) {
    const file = await standingFile(at, collection)
    checkSeal(file, await at.files.readFile(file), seal)
  }
  return manifest
}

async function standingFile({ files, folder, place }: SnapshotPlace, collection: string): Promise<string> {
  const file = collectionFile(folder, place, collection)
  if ((await inspectFile(files, file, 'file')) === undefined) throw new FolderError('file-missing', { file })
  return file
}
