import type { Files } from './files.ts'
import type { Damage } from './folder-codes.ts'
import { FolderError } from './folder-error.ts'
import { journalFile } from './folder-names.ts'
import { isHeader, type JournalHeader } from './journal-header.ts'
import { parseLine } from './journal-line.ts'
import { comparePlaces, type JournalPlace } from './journal-place.ts'
import type { FolderListing } from './list-folder.ts'
import { isTear } from './tear.ts'

/** Which journals follow a snapshot, as each names the one it goes on from. */
export interface JournalChain {
  readonly links: readonly JournalLink[]
  /** A last journal whose first line was never written whole: as if it were not there. */
  readonly torn?: { readonly place: JournalPlace; readonly bytes: number }
  /** Journals that no other one goes on from: of epochs that had been broken off. */
  readonly late: readonly JournalPlace[]
}

export interface JournalLink {
  readonly place: JournalPlace
  /** How many of its bytes the next one counts, and whether more may stand there. Absent: it is the last. */
  readonly counted?: { readonly bytes: number; readonly isBrokenOff: boolean }
}

/**
 * Follows the journals from the last one (or from `through`) back to the snapshot `base`. Errors: `FolderError` where one is missing
 * or where they do not follow each other.
 */
export async function chainJournals(
  files: Files,
  folder: string,
  { journals }: FolderListing,
  base: JournalPlace,
  through?: JournalPlace,
): Promise<JournalChain> {
  const after = journals.filter((place) => comparePlaces(place, base) > 0)
  const asked = through === undefined ? after : after.filter((place) => comparePlaces(place, through) <= 0)
  const { last, header, torn } = await lastJournal(files, folder, asked)
  if (last === undefined || header === undefined) return { links: [], late: [], ...(torn && { torn }) }
  const links = await followBack(files, folder, asked, base, last, header)
  const late = asked.filter((place) => place !== torn?.place && !links.some((link) => link.place === place))
  for (const place of late) checkLate(folder, place, links)
  return { links, late, ...(torn && { torn }) }
}

async function lastJournal(files: Files, folder: string, asked: readonly JournalPlace[]) {
  const last = asked.at(-1)
  if (last === undefined) return {}
  const { header, bytes } = await readFirstLine(files, folder, last)
  if (header !== undefined) return { last, header }
  // Nothing is written to a journal before its first line is on the disk.
  if (!isTear(bytes, Number.NEGATIVE_INFINITY)) throw damaged(folder, last, 'not-a-line')
  const torn = { place: last, bytes: bytes.length }
  const before = asked.at(-2)
  if (before === undefined) return { torn }
  return { torn, last: before, header: await readHeader(files, folder, before) }
}

async function followBack(
  files: Files,
  folder: string,
  asked: readonly JournalPlace[],
  base: JournalPlace,
  last: JournalPlace,
  header: JournalHeader,
): Promise<readonly JournalLink[]> {
  const links: JournalLink[] = [{ place: last }]
  for (let { place, after } = header; comparePlaces(after, base) !== 0; ) {
    const before = asked.find((one) => comparePlaces(one, after) === 0)
    if (before === undefined || comparePlaces(after, place) >= 0) {
      if (comparePlaces(after, base) < 0 || comparePlaces(after, place) >= 0)
        throw damaged(folder, place, 'link-differs')
      throw new FolderError('file-missing', { file: journalFile(folder, after) })
    }
    links.unshift({ place: before, counted: { bytes: after.bytes, isBrokenOff: after.epoch < place.epoch } })
    ;({ place, after } = await readHeader(files, folder, before))
  }
  return links
}

/** A journal that nothing goes on from is harmless only where a later epoch broke its own off. */
function checkLate(folder: string, place: JournalPlace, links: readonly JournalLink[]): void {
  const next = links.find((link) => comparePlaces(link.place, place) > 0)
  if (next === undefined || next.place.epoch === place.epoch) throw damaged(folder, place, 'link-differs')
}

async function readHeader(files: Files, folder: string, place: JournalPlace): Promise<JournalHeader> {
  const { header } = await readFirstLine(files, folder, place)
  if (header === undefined) throw damaged(folder, place, 'not-a-line')
  return header
}

async function readFirstLine(files: Files, folder: string, place: JournalPlace) {
  const bytes = await files.readFile(journalFile(folder, place))
  const end = bytes.indexOf(0x0a)
  const body = end === -1 ? undefined : parseLine(bytes.subarray(0, end))?.body
  if (!isHeader(body)) return { bytes }
  if (comparePlaces(body.place, place) !== 0) throw damaged(folder, place, 'epoch-differs')
  return { bytes, header: body }
}

function damaged(folder: string, place: JournalPlace, why: Damage): FolderError {
  return new FolderError('file-damaged', { file: journalFile(folder, place), offset: 0, why })
}
