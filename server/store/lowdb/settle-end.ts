import type { Files } from './files.ts'
import { journalFile, snapshotFolder, snapshotsFolder } from './folder-names.ts'
import type { FolderContents } from './read-folder.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Makes what was read durable, since from now on more is built on it: a dead process may have written it without having synced it. What
 * it left half written at the end of the journal is cut. Rejects with the system's error.
 */
export async function settleEnd(files: Files, folder: string, { base, journals }: FolderContents): Promise<void> {
  await files.syncFolder(snapshotFolder(folder, base.place))
  await files.syncFolder(snapshotsFolder(folder))
  const { torn, places } = journals
  // Nothing that is half written stands before a journal that is yet to be made.
  if (torn !== undefined && !places.includes(torn.place)) {
    await files.remove(journalFile(folder, torn.place))
    await files.syncFolder(folder)
  }
  const last = places.at(-1)
  if (last === undefined) return
  // Written anew: after a sync that failed, the next one may say that all is well with bytes that never reached the disk.
  const file = journalFile(folder, last)
  await replaceFile(files, file, (await files.readFile(file)).subarray(0, journals.end.bytes))
}
