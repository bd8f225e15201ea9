import { Low } from 'lowdb'
import type { StoredRecord } from '../store.ts'
import { CollectionFile } from './collection-file.ts'
import type { Files } from './files.ts'
import { collectionFile, manifestFile, snapshotFolder, snapshotsFolder } from './folder-names.ts'
import type { Head } from './head.ts'
import type { JournalEnd, JournalPlace } from './journal-place.ts'
import { formatManifest } from './manifest.ts'
import { replaceFile } from './replace-file.ts'
import type { CollectionSeal } from './seal.ts'

export interface SnapshotSource {
  readonly storeId: string
  readonly through: JournalEnd
  readonly head: Head
  readonly names: readonly string[]
  readonly records: (collection: string) => Iterable<StoredRecord>
  /** Throws where the snapshot is not to be finished. */
  readonly beforeManifest?: () => Promise<void>
}

/**
 * Writes a snapshot durably, its manifest last. What an earlier try left is overwritten. Rejects with the system's error; what was
 * written is removed then.
 */
export async function writeSnapshot(files: Files, folder: string, source: SnapshotSource): Promise<void> {
  const into = snapshotFolder(folder, source.through)
  if ((await files.look(manifestFile(folder, source.through))) !== undefined) {
    // An earlier try gave up when all was written: what stands is whole.
    await files.syncFolder(into)
    return
  }
  await files.makeFolder(into)
  try {
    const collections = await writeCollections(files, folder, source)
    await files.syncFolder(into)
    const { storeId: store, through, head } = source
    const manifest = formatManifest({ format: 1, store, through, head, collections })
    // The snapshot's own name has to stand before its manifest does.
    await files.syncFolder(snapshotsFolder(folder))
    await source.beforeManifest?.()
    await replaceFile(files, manifestFile(folder, through), manifest)
  } catch (error) {
    await abandon(files, folder, source.through)
    throw error
  }
}

/**
 * Removes what was written, unless the manifest has its name: the snapshot is whole then, and nothing that could come back by half may be
 * taken from it.
 */
async function abandon(files: Files, folder: string, place: JournalPlace): Promise<void> {
  try {
    if ((await files.look(manifestFile(folder, place))) !== undefined) return
    await files.removeFolder(snapshotFolder(folder, place))
  } catch {
    // The next start removes what is not whole.
  }
}

async function writeCollections(files: Files, folder: string, { through, names, records }: SnapshotSource) {
  const collections: Record<string, CollectionSeal> = {}
  for (const name of names) {
    const adapter = new CollectionFile(files, collectionFile(folder, through, name))
    const low = new Low<Iterable<StoredRecord>>(adapter, records(name))
    await low.write()
    if (adapter.seal !== undefined) collections[name] = adapter.seal
  }
  return collections
}
