import { createHash } from 'node:crypto'
import type { NewContents } from '../store/lowdb/create-folder.ts'
import { type BackupEnd, type BackupHeader, type BackupRecord, backupFormat, backupVersion } from './backup-format.ts'

/** The text of a backup in pieces of many lines, so that it is never held as a whole. `at`: ISO instant of its making. */
export function* backupLines(contents: NewContents, at: string): Generator<string> {
  const sum = createHash('sha256')
  const counts: Record<string, number> = {}
  for (const piece of inPieces(linesOf(contents, at, counts))) {
    sum.update(piece)
    yield piece
  }
  const end: BackupEnd = { counts, heads: contents.model.heads(), sha256: sum.digest('hex') }
  yield `${JSON.stringify(end)}\n`
}

function* linesOf(contents: NewContents, at: string, counts: Record<string, number>): Generator<string> {
  const { storeId, epoch, head, model } = contents
  const collections = model.names
  const header: BackupHeader = {
    ...{ format: backupFormat, version: backupVersion, storeId, epoch },
    ...{ seq: head.seq, hash: head.hash, at, collections },
  }
  yield JSON.stringify(header)
  for (const name of collections) {
    counts[name] = 0
    for (const { id, version, fields, hash } of model.records(name)) {
      const record: BackupRecord = { in: name, id, version, fields, ...(hash !== undefined && { hash }) }
      yield JSON.stringify(record)
      counts[name] += 1
    }
  }
}

const pieceLength = 64_000

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}
