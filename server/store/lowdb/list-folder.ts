import path from 'node:path'
import { readEpoch } from './epoch-file.ts'
import type { Files } from './files.ts'
import { FolderError } from './folder-error.ts'
import {
  epochFile,
  journalFile,
  journalPlace,
  manifestFile,
  snapshotFolder,
  snapshotPlace,
  snapshotsFolder,
  storeFile,
} from './folder-names.ts'
import { inspectFile } from './inspect-file.ts'
import { comparePlaces, type JournalPlace } from './journal-place.ts'
import { readStoreId } from './store-file.ts'

/** What is in a folder, by names alone. */
export interface FolderListing {
  readonly storeId: string
  readonly epoch: number
  /** Oldest first. */
  readonly journals: readonly JournalPlace[]
  /** Those with a manifest, oldest first. */
  readonly snapshots: readonly JournalPlace[]
  /** Those that were broken off. */
  readonly unfinished: readonly JournalPlace[]
}

/** Lists a folder. Errors: `FolderError` where it is no store, or where a link or another user's file stands in it. */
export async function listFolder(files: Files, folder: string): Promise<FolderListing> {
  if ((await inspectFile(files, folder, 'folder')) === undefined) throw new FolderError('folder-missing', { folder })
  if ((await inspectFile(files, storeFile(folder), 'file')) === undefined) {
    throw new FolderError('folder-not-a-store', { folder })
  }
  const storeId = await readStoreId(files, folder)
  const journals = places(await files.list(folder), journalPlace)
  for (const place of journals) await inspectFile(files, journalFile(folder, place), 'file')
  const { snapshots, unfinished } = await listSnapshots(files, folder)
  // Last, so that an owner who comes meanwhile cannot leave journals of an epoch that this has not heard of.
  await mustStand(files, epochFile(folder), 'file')
  const epoch = await readEpoch(files, folder)
  if ([...journals, ...snapshots].some((place) => place.epoch > epoch)) {
    throw new FolderError('file-damaged', { file: epochFile(folder), offset: 0, why: 'epoch-differs' })
  }
  return { storeId, journals, snapshots, unfinished, epoch }
}

async function listSnapshots(files: Files, folder: string) {
  await mustStand(files, snapshotsFolder(folder), 'folder')
  const snapshots: JournalPlace[] = []
  const unfinished: JournalPlace[] = []
  for (const place of places(await files.list(snapshotsFolder(folder)), snapshotPlace)) {
    await inspectFile(files, snapshotFolder(folder, place), 'folder')
    const manifest = await inspectFile(files, manifestFile(folder, place), 'file')
    if (manifest === undefined) unfinished.push(place)
    else snapshots.push(place)
  }
  if (snapshots.length === 0) {
    throw new FolderError('file-missing', { file: path.join(snapshotsFolder(folder), '*', 'MANIFEST.json') })
  }
  return { snapshots, unfinished }
}

async function mustStand(files: Files, file: string, kind: 'file' | 'folder'): Promise<void> {
  if ((await inspectFile(files, file, kind)) === undefined) throw new FolderError('file-missing', { file })
}

function places(names: readonly string[], placeOf: (name: string) => JournalPlace | undefined): JournalPlace[] {
  return names.flatMap((name) => placeOf(name) ?? []).sort(comparePlaces)
}
