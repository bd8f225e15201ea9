import type { Effects } from '../effects.ts'
import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import type { Damage } from './folder-codes.ts'
import { FolderError } from './folder-error.ts'
import { journalFile } from './folder-names.ts'
import type { Head } from './head.ts'
import { chainJournals, type JournalLink } from './journal-chain.ts'
import type { JournalEnd, JournalPlace } from './journal-place.ts'
import type { FolderListing } from './list-folder.ts'
import { type JournalRead, readJournal } from './read-journal.ts'

export interface GenerationToRead {
  readonly files: Files
  readonly folder: string
  readonly listing: FolderListing
  /** The snapshot's place, and where the chain stands at its end. */
  readonly base: JournalEnd
  readonly head: Head
  /** Reads no further than to the end of this journal, which is closed. Absent: everything. */
  readonly through?: JournalPlace
  readonly names: readonly string[]
  /** Is told every place that the chain passes. */
  readonly see: (head: Head) => void
}

export interface GenerationRead {
  readonly head: Head
  /** The journal that the next one goes on from, and how many of its bytes. */
  readonly end: JournalEnd
  /** The journals up to that one. */
  readonly places: readonly JournalPlace[]
  /** What a dead process left half written: to be cut, or removed where no byte is good. */
  readonly torn?: { readonly place: JournalPlace; readonly goodBytes: number }
  /** Bytes of the journals that were read. */
  readonly journalBytes: number
  readonly findings: readonly Finding[]
}

/** Reads and verifies the journals that follow a snapshot and gives each command to `take`. Errors: `FolderError`. */
export async function readGeneration(
  from: GenerationToRead,
  take: (effects: Effects) => void,
): Promise<GenerationRead> {
  const { files, folder, listing, base, through } = from
  const chain = await chainJournals(files, folder, listing, base, through)
  const findings = await lateJournals(files, folder, chain.late)
  if (chain.torn !== undefined) findings.push(tornLine(folder, chain.torn.place, 0, chain.torn.bytes))
  let read: GenerationRead = {
    head: from.head,
    end: base,
    places: [],
    journalBytes: 0,
    findings,
    ...(chain.torn && { torn: { place: chain.torn.place, goodBytes: 0 } }),
  }
  let head = from.head
  for (const link of chain.links) {
    const one = await readLink(from, link, head, read.torn === undefined, take)
    read = join(read, link, one, through !== undefined)
    head = one.after
  }
  return read
}

async function readLink(
  { files, folder, listing, names, through, see }: GenerationToRead,
  { place, counted }: JournalLink,
  before: Head,
  isWhole: boolean,
  take: (effects: Effects) => void,
): Promise<LinkRead> {
  const file = journalFile(folder, place)
  const all = await files.readFile(file)
  const bytes = counted === undefined ? all : all.subarray(0, counted.bytes)
  if (counted !== undefined && all.length < counted.bytes) throw damaged(file, all.length, 'cut-short')
  if (counted?.isBrokenOff === false && all.length > counted.bytes) throw damaged(file, counted.bytes, 'too-long')
  const mayBeTorn = counted === undefined && isWhole && through === undefined
  const read = readJournal({ file, bytes, storeId: listing.storeId, place, before, mayBeTorn, names, see }, take)
  return { ...read, file, isTorn: read.goodBytes < bytes.length, bytes: all.length }
}

interface LinkRead extends JournalRead {
  readonly file: string
  readonly isTorn: boolean
  /** Of the whole file. */
  readonly bytes: number
}

function join(read: GenerationRead, link: JournalLink, one: LinkRead, isBounded: boolean): GenerationRead {
  const { place, counted } = link
  const { goodBytes, after, isTorn } = one
  // A journal of a start after which nothing was written is left behind.
  const counts = one.commands > 0 || counted !== undefined || isBounded
  const code = isTorn ? 'torn-line-cut' : 'late-lines-ignored'
  const params = { file: one.file, offset: goodBytes, bytes: one.bytes - goodBytes }
  return {
    ...read,
    ...(counts && { head: after, end: { ...place, bytes: goodBytes }, places: [...read.places, place] }),
    ...(isTorn && { torn: { place, goodBytes } }),
    journalBytes: read.journalBytes + goodBytes,
    findings: one.bytes > goodBytes ? [...read.findings, { code, params }] : read.findings,
  }
}

/** Those of starts after which nothing was written are not worth a word. */
async function lateJournals(files: Files, folder: string, late: readonly JournalPlace[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const place of late) {
    const file = journalFile(folder, place)
    const bytes = await files.readFile(file)
    const end = bytes.indexOf(0x0a)
    if (end !== -1 && end + 1 < bytes.length) findings.push({ code: 'late-journal-ignored', params: { file } })
  }
  return findings
}

function tornLine(folder: string, place: JournalPlace, offset: number, bytes: number): Finding {
  return { code: 'torn-line-cut', params: { file: journalFile(folder, place), offset, bytes } }
}

function damaged(file: string, offset: number, why: Damage): FolderError {
  return new FolderError('file-damaged', { file, offset, why })
}
