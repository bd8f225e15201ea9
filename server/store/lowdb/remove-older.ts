import type { Files } from './files.ts'
import { journalFile, snapshotFolder } from './folder-names.ts'
import { comparePlaces } from './journal-place.ts'
import { listFolder } from './list-folder.ts'

/**
 * Keeps the two newest snapshots and the journals after the older of the two: the second generation is what a damaged newest snapshot is
 * built again from. Removes everything before them, and snapshots that were broken off. Rejects with the system's error.
 */
export async function removeOlder(files: Files, folder: string): Promise<void> {
  const { snapshots, unfinished, journals } = await listFolder(files, folder)
  const kept = snapshots.slice(-2)
  const [oldest] = kept
  if (oldest === undefined) return
  for (const place of [...snapshots.slice(0, -2), ...unfinished]) {
    await files.removeFolder(snapshotFolder(folder, place))
  }
  // Only where there are two generations is a journal that the newest has in it of no more use.
  for (const place of journals) {
    if (comparePlaces(place, oldest) <= 0) await files.remove(journalFile(folder, place))
  }
}
