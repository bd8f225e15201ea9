import type { NewContents } from '../store/lowdb/create-folder.ts'
import { explainErrors } from '../store/lowdb/explain-errors.ts'
import type { Files } from '../store/lowdb/files.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { witnessFile } from '../store/lowdb/folder-names.ts'
import type { FolderOptions } from '../store/lowdb/folder-options.ts'
import type { Head } from '../store/lowdb/head.ts'
import { comparePlaces, type JournalPlace } from '../store/lowdb/journal-place.ts'
import type { FolderListing } from '../store/lowdb/list-folder.ts'
import { nodeFiles } from '../store/lowdb/node-files.ts'
import { readGeneration } from '../store/lowdb/read-generation.ts'
import { readSnapshot } from '../store/lowdb/read-snapshot.ts'
import { readWitness } from '../store/lowdb/witness.ts'
import { Model } from '../store/model.ts'
import { idInJournals, listAnyway } from './list-anyway.ts'
import { scanJournals } from './scan-journals.ts'

/** The most that can be read of a damaged folder. */
export interface Salvaged {
  readonly contents: NewContents
  /** The last command that the folder or its witness tells of. Those after `contents.head.seq` up to it cannot be read any more. */
  readonly lastSeq: number
}

/**
 * Reads of a damaged folder whatever leads up to a command without a gap: from a whole snapshot as many journal lines as are whole
 * and follow each other. `undefined` where no snapshot is whole. Changes nothing.
 *
 * Errors: `FolderError` where something other than damage stands in the way: a link, an unknown format, an error of the system.
 */
export async function salvageFolder(options: FolderOptions): Promise<Salvaged | undefined> {
  return explainErrors(options.folder, () => salvage(options))
}

async function salvage(options: FolderOptions): Promise<Salvaged | undefined> {
  const { folder, files = nodeFiles, witness = witnessFile(folder) } = options
  const listed = await listAnyway(files, folder)
  if (listed === undefined) return undefined
  const found =
    (await salvageAs(listed, { ...options, files })) ?? (await salvageAsJournalsSay(listed, { ...options, files }))
  if (found === undefined) return undefined
  const { listing, best } = found
  const { storeId, epoch } = listing
  const { said } = await readWitness(files, witness)
  const witnessed = typeof said === 'object' && said.store === storeId ? said.seq : 0
  const seen = best.isWhole ? 0 : await scanJournals(files, folder, listing)
  const { head, model } = best
  return { contents: { storeId, epoch, head, model }, lastSeq: Math.max(head.seq, seen, witnessed) }
}

type At = Pick<Salvaging, 'folder' | 'collections' | 'files'>

async function salvageAs(listing: FolderListing, at: At) {
  const best = await bestAttempt({ ...at, listing })
  return best && { listing, best }
}

/** Where `store.json` says another id than everything else, everything else is right. */
async function salvageAsJournalsSay(listing: FolderListing, at: At) {
  const storeId = await idInJournals(at.files, at.folder, listing.journals)
  const isOther = storeId !== undefined && storeId !== listing.storeId
  return isOther ? salvageAs({ ...listing, storeId }, at) : undefined
}

interface Attempt {
  readonly head: Head
  readonly model: Model
  /** Everything that was to be read was read. */
  readonly isWhole: boolean
}

interface Salvaging extends Pick<FolderOptions, 'folder' | 'collections'> {
  readonly files: Files
  readonly listing: FolderListing
}

/** The one that goes furthest: everything from some snapshot, or else up to the end of some journal or to its damage. */
async function bestAttempt(salvaging: Salvaging): Promise<Attempt | undefined> {
  const { snapshots, journals } = salvaging.listing
  let best: Attempt | undefined
  for (const base of snapshots.toReversed()) {
    const after = journals.filter((place) => comparePlaces(place, base) > 0)
    for (const through of [undefined, ...after.toReversed()]) {
      const attempt = await attemptFrom(salvaging, base, through)
      if (attempt === undefined) break
      if (attempt.isWhole) return attempt
      if (best === undefined || attempt.head.seq > best.head.seq) best = attempt
    }
  }
  return best
}

/** What a snapshot and the journals after it give; `undefined` where the snapshot itself is damaged. */
async function attemptFrom(
  { files, folder, listing, collections }: Salvaging,
  base: JournalPlace,
  through: JournalPlace | undefined,
): Promise<Attempt | undefined> {
  const model = new Model(collections)
  const { names } = model
  const at = { files, folder, storeId: listing.storeId, place: base }
  const manifest = await unlessDamaged(() => readSnapshot(at, names, (name, records) => model.load(name, records)))
  if (manifest === undefined) return undefined
  let { head } = manifest
  model.resumeAt(head.seq)
  const see = (reached: Head) => {
    head = reached
  }
  const from = { files, folder, listing, base: manifest.through, head, names, see, ...(through && { through }) }
  const read = await unlessDamaged(() => readGeneration(from, (effects) => model.commit(effects)))
  return { head: read?.head ?? head, model, isWhole: read !== undefined && through === undefined }
}

async function unlessDamaged<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FolderError && damage.has(error.code)) return undefined
    throw error
  }
}

const damage: ReadonlySet<string> = new Set(['file-damaged', 'file-missing'])
