import type { Collection } from '../collection.ts'
import { Model } from '../model.ts'
import { StoreError } from '../store-error.ts'
import { readEpoch } from './epoch-file.ts'
import type { Files } from './files.ts'
import { FolderError } from './folder-error.ts'
import { manifestFile } from './folder-names.ts'
import { comparePlaces, type JournalPlace } from './journal-place.ts'
import { type FolderListing, listFolder } from './list-folder.ts'
import { readGeneration } from './read-generation.ts'
import { readSnapshot } from './read-snapshot.ts'
import { removeOlder } from './remove-older.ts'
import type { SnapshotRequest } from './take-snapshot.ts'
import { writeSnapshot } from './write-snapshot.ts'

/**
 * Makes a snapshot from the newest one before it and the closed journals since, all read from the disk and verified; where the newest
 * is damaged, from the one before that. Then what is older than two generations is removed. Rejects with a `FolderError` or the
 * system's error, and leaves the folder as it was then.
 */
export async function makeSnapshot(files: Files, request: SnapshotRequest): Promise<void> {
  const { folder, storeId, through, head } = request
  const listing = await listFolder(files, folder)
  const model = await readNewest(files, request, listing)
  // A process that lost the folder leaves it to the next one.
  const mustBeOwn = async () => {
    if ((await readEpoch(files, folder)) !== through.epoch) throw new StoreError('store-taken-over', { folder })
  }
  const records = (name: string) => model.records(name)
  await writeSnapshot(files, folder, { storeId, through, head, names: model.names, records, beforeManifest: mustBeOwn })
  await mustBeOwn()
  await removeOlder(files, folder)
}

async function readNewest(files: Files, request: SnapshotRequest, listing: FolderListing): Promise<Model> {
  const bases = listing.snapshots.filter((place) => comparePlaces(place, request.through) < 0).slice(-2)
  for (const place of bases.toReversed()) {
    try {
      return await readFrom(files, request, listing, place)
    } catch (error) {
      if (!(error instanceof FolderError) || place === bases[0]) throw error
    }
  }
  throw new FolderError('file-missing', { file: manifestFile(request.folder, request.through) })
}

async function readFrom(files: Files, request: SnapshotRequest, listing: FolderListing, place: JournalPlace) {
  const { folder, storeId, through } = request
  const model = new Model(request.collections.map(withoutIndexes))
  const base = await readSnapshot({ files, folder, storeId, place }, model.names, (collection, records) =>
    model.load(collection, records),
  )
  model.resumeAt(base.head.seq)
  const from = {
    files,
    folder,
    listing,
    base: base.through,
    head: base.head,
    through,
    names: model.names,
    see: () => undefined,
  }
  const { head } = await readGeneration(from, (effects) => model.commit(effects))
  if (head.seq === request.head.seq && head.hash === request.head.hash) return model
  throw new FolderError('file-damaged', { file: manifestFile(folder, place), offset: 0, why: 'link-differs' })
}

/** Nothing is looked up in a snapshot that is being made. */
function withoutIndexes({ name, kind, isChained = false }: Collection): Collection {
  return { name, kind, fields: {}, isChained }
}
