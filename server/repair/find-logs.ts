import type { FoundEntry, LogEnd } from '../audit/verify/chained-entry.ts'
import { explainErrors } from '../store/lowdb/explain-errors.ts'
import type { Files } from '../store/lowdb/files.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { collectionFile } from '../store/lowdb/folder-names.ts'
import type { FolderOptions } from '../store/lowdb/folder-options.ts'
import type { FolderListing } from '../store/lowdb/list-folder.ts'
import { readManifest } from '../store/lowdb/manifest.ts'
import { nodeFiles } from '../store/lowdb/node-files.ts'
import { type FolderContents, readFolder } from '../store/lowdb/read-folder.ts'
import { listAnyway } from './list-anyway.ts'
import { logWrites } from './log-writes.ts'
import { looseRecords } from './loose-records.ts'

/** A chained log as it stands in a folder, believed or not. */
export interface FoundLog {
  readonly name: string
  readonly entries: readonly FoundEntry[]
  /** Where it ended by something other than these entries: the generation before, the journals, the manifest. Absent: nothing tells. */
  readonly end?: LogEnd
}

export interface FoundLogs {
  readonly logs: readonly FoundLog[]
  /** What the folder holds where it is whole, or else what a start would refuse with. */
  readonly contents: FolderContents | FolderError
}

/**
 * The chained logs of a folder, so that they can be verified entry by entry: of the whole folder, or, where that is damaged, whatever
 * is legible in the newest snapshot and the journals after it. Changes nothing.
 *
 * Errors: `FolderError` where the folder is no store or cannot be read.
 */
export async function findLogs(options: FolderOptions): Promise<FoundLogs> {
  return explainErrors(options.folder, () => find(options))
}

async function find(options: FolderOptions): Promise<FoundLogs> {
  const { folder, files = nodeFiles } = options
  const listing = await listAnyway(files, folder)
  if (listing === undefined) throw new FolderError('folder-not-a-store', { folder })
  // Before the newest, so that a server that runs can only have added to it since.
  const previous = await readOrRefusal(options, 'previous')
  const at = { files, folder, listing }
  const ends = await endsOf(at, options, previous)
  const contents = await readOrRefusal(options, 'newest')
  const logs: FoundLog[] = []
  for (const [name, said] of ends) {
    const isWhole = !(contents instanceof FolderError)
    const entries = isWhole ? [...contents.model.records(name)] : await legible(at, name)
    const seqBefore = previous instanceof FolderError ? -1 : previous.head.seq
    const hasGrown = isWhole && contents.head.seq > seqBefore && goesOn(entries, said)
    const end = hasGrown ? contents.model.heads()[name] : said
    logs.push({ name, entries, ...(end && { end }) })
  }
  return { logs, contents }
}

/** Where the generation before says that each chained log ends, or else what the journals and the manifest say. */
async function endsOf(at: Place, { collections }: FolderOptions, previous: FolderContents | FolderError) {
  const ends = new Map<string, LogEnd | undefined>()
  for (const { name } of collections.filter(({ isChained }) => isChained)) {
    ends.set(name, previous instanceof FolderError ? await endOf(at, name) : previous.model.heads()[name])
  }
  return ends
}

function goesOn(entries: readonly FoundEntry[], end: LogEnd | undefined): boolean {
  if (end === undefined || end.count === 0 || entries.length <= end.count) return false
  return end.hash === undefined || entries[end.count - 1]?.hash === end.hash
}

interface Place {
  readonly files: Files
  readonly folder: string
  readonly listing: FolderListing
}

async function readOrRefusal(options: FolderOptions, generation: 'newest' | 'previous') {
  try {
    return await readFolder({ ...options, generation })
  } catch (error) {
    if (error instanceof FolderError) return error
    throw error
  }
}

/** What can be read of the newest snapshot, and of the journals after it. */
async function legible({ files, folder, listing }: Place, log: string): Promise<readonly FoundEntry[]> {
  const base = listing.snapshots.at(-1)
  const file = base && collectionFile(folder, base, log)
  const isThere = file !== undefined && (await files.look(file))?.kind === 'file'
  const kept = isThere ? looseRecords((await files.readFile(file)).toString()) : []
  return [...kept, ...(await logWrites(files, folder, listing, base, log))]
}

/** What the last entry in any journal and the newest manifest tell. */
async function endOf({ files, folder, listing }: Place, log: string): Promise<LogEnd | undefined> {
  const written = (await logWrites(files, folder, listing, listing.snapshots[0], log)).at(-1)
  const count = Math.max(Number(written?.id ?? 0), await countOf({ files, folder, listing }, log))
  const isLast = written?.hash !== undefined && Number(written.id) === count
  if (count === 0) return undefined
  return { count, ...(isLast && { hash: written.hash }) }
}

async function countOf({ files, folder, listing }: Place, log: string): Promise<number> {
  const place = listing.snapshots.at(-1)
  if (place === undefined) return 0
  try {
    const { collections } = await readManifest({ files, folder, storeId: listing.storeId, place })
    return collections[log]?.records ?? 0
  } catch (error) {
    if (error instanceof FolderError) return 0
    throw error
  }
}
