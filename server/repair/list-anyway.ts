import type { Files } from '../store/lowdb/files.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { journalFile, journalPlace, manifestFile, snapshotPlace, snapshotsFolder } from '../store/lowdb/folder-names.ts'
import { isHeader } from '../store/lowdb/journal-header.ts'
import { parseLine } from '../store/lowdb/journal-line.ts'
import { comparePlaces, type JournalPlace } from '../store/lowdb/journal-place.ts'
import { type FolderListing, listFolder } from '../store/lowdb/list-folder.ts'

/**
 * What is in a folder, also where its `store.json` or its `EPOCH` is damaged or gone: the id is then taken from the journals, and the
 * epoch from the names of files. Gives `undefined` where nothing tells which store it is.
 */
export async function listAnyway(files: Files, folder: string): Promise<FolderListing | undefined> {
  try {
    return await listFolder(files, folder)
  } catch (error) {
    if (!(error instanceof FolderError) || !isDamage(error)) throw error
  }
  const journals = places(await namesIn(files, folder), journalPlace)
  const found = places(await namesIn(files, snapshotsFolder(folder)), snapshotPlace)
  const snapshots: JournalPlace[] = []
  for (const place of found) if ((await files.look(manifestFile(folder, place)))?.kind === 'file') snapshots.push(place)
  const storeId = await idInJournals(files, folder, journals)
  if (storeId === undefined) return undefined
  const epoch = Math.max(0, ...[...journals, ...found].map((place) => place.epoch))
  return { storeId, epoch, journals, snapshots, unfinished: found.filter((place) => !snapshots.includes(place)) }
}

/** Everything else has to be looked into by people first. */
function isDamage({ code, params }: FolderError): boolean {
  const hasNoFormat = code === 'folder-format-unknown' && !/^\d+$/.test(String(params.format))
  return hasNoFormat || ['folder-not-a-store', 'file-damaged', 'file-missing'].includes(code)
}

async function namesIn(files: Files, folder: string): Promise<readonly string[]> {
  return (await files.look(folder))?.kind === 'folder' ? files.list(folder) : []
}

function places(names: readonly string[], placeOf: (name: string) => JournalPlace | undefined): JournalPlace[] {
  return names.flatMap((name) => placeOf(name) ?? []).sort(comparePlaces)
}

/** Of which store the first legible journal says that it is. */
export async function idInJournals(
  files: Files,
  folder: string,
  journals: readonly JournalPlace[],
): Promise<string | undefined> {
  for (const place of journals) {
    const bytes = await files.readFile(journalFile(folder, place))
    const body = parseLine(bytes.subarray(0, Math.max(0, bytes.indexOf(0x0a))))?.body
    if (isHeader(body)) return body.store
  }
  return undefined
}
