import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { NewContents } from '../store/lowdb/create-folder.ts'
import { backupLines } from './backup-lines.ts'

/**
 * Writes a backup whole or not at all, as a file of mode 0600 that is on the disk when this resolves, and gives its bytes. A file of
 * that name is replaced. Errors: those of the file system; nothing is left then.
 */
export async function writeBackup(contents: NewContents, file: string, at: string): Promise<number> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    const out = createWriteStream(temporary, { flags: 'wx', mode: 0o600 })
    await pipeline(Readable.from(backupLines(contents, at)), createGzip(), out)
    await synced(temporary)
    const { size } = await stat(temporary)
    await rename(temporary, file)
    await synced(path.dirname(file))
    return size
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function synced(place: string): Promise<void> {
  const opened = await open(place, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
