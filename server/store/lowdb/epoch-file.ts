import type { Files } from './files.ts'
import { FolderError } from './folder-error.ts'
import { epochFile } from './folder-names.ts'
import { replaceFile } from './replace-file.ts'

/**
 * The epoch of whoever opened the folder last. A process that reads its own epoch here after a sync of its own knows that any later
 * owner will read what it synced: an owner raises the epoch before it reads.
 *
 * Errors: `FolderError` where the file says no number; the system's otherwise.
 */
export async function readEpoch(files: Files, folder: string): Promise<number> {
  const file = epochFile(folder)
  const text = (await files.readFile(file)).toString()
  if (!/^(0|[1-9]\d{0,14})\n$/.test(text)) throw new FolderError('file-damaged', { file, offset: 0, why: 'not-a-line' })
  return Number(text)
}

/** Durably. */
export async function writeEpoch(files: Files, folder: string, epoch: number): Promise<void> {
  await replaceFile(files, epochFile(folder), `${epoch}\n`)
}
