import type { FoundEntry } from '../audit/verify/chained-entry.ts'
import type { Files } from '../store/lowdb/files.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { journalFile } from '../store/lowdb/folder-names.ts'
import { chainJournals } from '../store/lowdb/journal-chain.ts'
import { parseLine } from '../store/lowdb/journal-line.ts'
import { comparePlaces, type JournalPlace } from '../store/lowdb/journal-place.ts'
import type { FolderListing } from '../store/lowdb/list-folder.ts'
import { isFoundEntry } from './loose-records.ts'

/** The entries of a log that the journals after a snapshot hold, as far as their lines are legible. Nothing is verified. */
export async function logWrites(
  files: Files,
  folder: string,
  listing: FolderListing,
  base: JournalPlace | undefined,
  log: string,
): Promise<readonly FoundEntry[]> {
  const entries: FoundEntry[] = []
  for (const { place, bytes } of await journalsAfter(files, folder, listing, base)) {
    const journal = (await files.readFile(journalFile(folder, place))).subarray(0, bytes)
    for (let start = 0, end = journal.indexOf(0x0a); end !== -1; start = end + 1, end = journal.indexOf(0x0a, start)) {
      for (const write of writesOf(parseLine(journal.subarray(start, end))?.body)) {
        if (isFoundEntry(write) && 'in' in write && write.in === log) entries.push(write)
      }
    }
  }
  return entries
}

/** Those that count and how many of their bytes do; all of them where they do not follow each other any more. */
async function journalsAfter(files: Files, folder: string, listing: FolderListing, base: JournalPlace | undefined) {
  const all = listing.journals.filter((place) => base === undefined || comparePlaces(place, base) > 0)
  const every = all.map((place) => ({ place, bytes: undefined }))
  if (base === undefined) return every
  try {
    const { links } = await chainJournals(files, folder, listing, base)
    return links.map(({ place, counted }) => ({ place, bytes: counted?.bytes }))
  } catch (error) {
    if (error instanceof FolderError) return every
    throw error
  }
}

function writesOf(body: unknown): readonly unknown[] {
  const isObject = typeof body === 'object' && body !== null
  return isObject && 'writes' in body && Array.isArray(body.writes) ? body.writes : []
}
