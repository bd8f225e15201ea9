import type { Files } from '../store/lowdb/files.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { journalFile } from '../store/lowdb/folder-names.ts'
import type { Head } from '../store/lowdb/head.ts'
import { isHeader } from '../store/lowdb/journal-header.ts'
import { type JournalLine, parseLine } from '../store/lowdb/journal-line.ts'
import type { FolderListing } from '../store/lowdb/list-folder.ts'
import { readManifest } from '../store/lowdb/manifest.ts'

/**
 * Everything that a folder tells of places in the chain of commands, whether it can still be read as a whole or not: `see` is given each
 * place, and the last command that anything tells of is given back. Nothing is verified.
 */
export async function scanJournals(
  files: Files,
  folder: string,
  listing: FolderListing,
  see: (head: Head) => void = () => undefined,
): Promise<number> {
  let seq = 0
  for (const place of listing.snapshots) {
    const head = await headOfSnapshot({ files, folder, storeId: listing.storeId, place })
    if (head === undefined) continue
    see(head)
    seq = Math.max(seq, head.seq)
  }
  for (const place of listing.journals) seq = scanJournal(await files.readFile(journalFile(folder, place)), seq, see)
  return seq
}

async function headOfSnapshot(at: Parameters<typeof readManifest>[0]): Promise<Head | undefined> {
  try {
    return (await readManifest(at)).head
  } catch (error) {
    if (error instanceof FolderError) return undefined
    throw error
  }
}

/** A line is one command at most: what claims more than that after the last one believed is damaged itself. */
function scanJournal(journal: Buffer, before: number, see: (head: Head) => void): number {
  let last = before
  let lines = 0
  for (let start = 0, end = journal.indexOf(0x0a); end !== -1; start = end + 1, end = journal.indexOf(0x0a, start)) {
    lines += 1
    const line = parseLine(journal.subarray(start, end))
    const seq = seqOf(line)
    if (line === undefined || seq === undefined || seq > last + lines) continue
    see({ seq, hash: line.hash })
    if (isHeader(line.body)) see({ seq, hash: line.body.hash })
    if (seq <= last) continue
    last = seq
    lines = 0
  }
  return last
}

function seqOf(line: JournalLine | undefined): number | undefined {
  const body = line?.body
  const isObject = typeof body === 'object' && body !== null
  return isObject && 'seq' in body && typeof body.seq === 'number' ? body.seq : undefined
}
