import type { Effects } from '../effects.ts'
import type { Damage } from './folder-codes.ts'
import { FolderError } from './folder-error.ts'
import type { Head } from './head.ts'
import { isHeader } from './journal-header.ts'
import { hashOfLine, type JournalLine, parseLine } from './journal-line.ts'
import { comparePlaces, type JournalPlace } from './journal-place.ts'
import { isTear } from './tear.ts'

export interface JournalToRead {
  readonly file: string
  /** Those that count. */
  readonly bytes: Buffer
  readonly storeId: string
  readonly place: JournalPlace
  /** Where the chain stands before it. */
  readonly before: Head
  /** It is the last one: what a dead process left half written at its end is no damage. */
  readonly mayBeTorn: boolean
  readonly names: readonly string[]
  /** Is told every place that the chain passes. */
  readonly see: (head: Head) => void
}

export interface JournalRead {
  readonly after: Head
  readonly commands: number
  /** Up to the end of the last good line. */
  readonly goodBytes: number
}

const lineEnd = 0x0a

/**
 * Reads and verifies a journal line by line and gives each command to `take`. Errors: `FolderError` with the offset of the first line
 * that is not as it was written.
 */
export function readJournal(journal: JournalToRead, take: (effects: Effects) => void): JournalRead {
  const { bytes, mayBeTorn, before } = journal
  let head = before
  let offset = 0
  let lines = 0
  while (offset < bytes.length) {
    const end = bytes.indexOf(lineEnd, offset)
    const line = end === -1 ? undefined : parseLine(bytes.subarray(offset, end))
    if (line === undefined) {
      if (lines > 0 && mayBeTorn && isTear(bytes.subarray(offset), head.seq)) break
      throw damaged(journal, offset, end === -1 ? 'cut-short' : 'not-a-line')
    }
    head = lines === 0 ? readHeader(journal, line) : readCommand(journal, offset, head, line, take)
    journal.see(head)
    lines += 1
    offset = end + 1
  }
  if (lines === 0) throw damaged(journal, 0, 'cut-short')
  return { after: head, commands: lines - 1, goodBytes: offset }
}

function readHeader(journal: JournalToRead, line: JournalLine): Head {
  const { before, storeId, place } = journal
  const { body } = line
  if (!isHeader(body)) throw damaged(journal, 0, 'not-a-line')
  if (body.store !== storeId) throw damaged(journal, 0, 'store-differs')
  if (comparePlaces(body.place, place) !== 0) throw damaged(journal, 0, 'epoch-differs')
  if (body.hash !== before.hash || body.seq !== before.seq) throw damaged(journal, 0, 'link-differs')
  if (hashOfLine(before.hash, line) !== line.hash) throw damaged(journal, 0, 'hash-differs')
  return { seq: before.seq, hash: line.hash }
}

function readCommand(
  journal: JournalToRead,
  offset: number,
  { seq, hash }: Head,
  line: JournalLine,
  take: (effects: Effects) => void,
): Head {
  const { body } = line
  if (hashOfLine(hash, line) !== line.hash) throw damaged(journal, offset, 'hash-differs')
  if (!isEffects(body) || body.seq !== seq + 1) throw damaged(journal, offset, 'seq-gap')
  for (const { in: collection } of body.writes) {
    if (!journal.names.includes(collection)) {
      throw new FolderError('folder-collection-unknown', { file: journal.file, collection })
    }
  }
  take(body)
  return { seq: body.seq, hash: line.hash }
}

// Whatever has the right hash was written by a store; the header alone is of another form.
function isEffects(body: unknown): body is Effects {
  return typeof body === 'object' && body !== null && 'seq' in body && 'writes' in body
}

function damaged({ file }: JournalToRead, offset: number, why: Damage): FolderError {
  return new FolderError('file-damaged', { file, offset, why })
}
