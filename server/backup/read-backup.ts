import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { verifyLog } from '../audit/verify/verify-log.ts'
import type { Collection } from '../store/collection.ts'
import type { NewContents } from '../store/lowdb/create-folder.ts'
import { Model } from '../store/model.ts'
import { BackupError } from './backup-error.ts'
import type { BackupEnd, BackupHeader } from './backup-format.ts'
import { type BackupLines, BackupReading } from './backup-reading.ts'
import { textLines } from './text-lines.ts'

/** A backup that is what was written. */
export interface Backup {
  readonly header: BackupHeader
  readonly contents: NewContents
}

/**
 * Reads a whole backup and verifies it: every line, the sum over all of them, the numbers of records, the chains of the logs. `name` is
 * what errors call the file.
 *
 * Errors: `BackupError` where it is not what was written; those of the file system.
 */
export async function readBackup(file: string, collections: readonly Collection[], name = file): Promise<Backup> {
  const { header, records, end } = await readLines(file, name)
  const model = new Model(collections)
  for (const collection of header.collections) {
    if (!model.names.includes(collection))
      throw new BackupError('backup-collection-unknown', { file: name, collection })
    const found = records.get(collection) ?? []
    const expected = end.counts[collection] ?? 0
    if (found.length !== expected) {
      throw new BackupError('backup-counts-differ', { file: name, collection, expected, actual: found.length })
    }
    model.load(collection, found)
  }
  checkLogs(records, end, collections, name)
  model.resumeAt(header.seq)
  const { storeId, epoch, seq, hash } = header
  return { header, contents: { storeId, epoch, head: { seq, hash }, model } }
}

async function readLines(file: string, name: string): Promise<BackupLines> {
  const reading = new BackupReading(name)
  try {
    await pipeline(createReadStream(file), createGunzip(), async (unzipped: AsyncIterable<Buffer>) => {
      for await (const line of textLines(unzipped)) reading.take(line)
    })
  } catch (error) {
    throw isUnzipError(error) ? reading.brokenOff(error.code) : error
  }
  return reading.finish()
}

function isUnzipError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}

function checkLogs(
  records: BackupLines['records'],
  { heads }: BackupEnd,
  collections: readonly Collection[],
  file: string,
): void {
  for (const { name, isChained } of collections) {
    if (isChained !== true) continue
    const [finding] = verifyLog(name, records.get(name) ?? [], heads[name])
    if (finding !== undefined) throw new BackupError('backup-log-broken', { file, collection: name, finding })
  }
}
