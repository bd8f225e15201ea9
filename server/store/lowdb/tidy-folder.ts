import path from 'node:path'
import type { Files } from './files.ts'
import { journalFile, snapshotFolder, temporaryEnding } from './folder-names.ts'
import { comparePlaces } from './journal-place.ts'
import { listFolder } from './list-folder.ts'
import type { FolderContents } from './read-folder.ts'

/**
 * Removes what dead processes left in a folder and nothing depends on: temporary files, snapshots that were broken off, journals that
 * no other goes on from. Rejects with the system's error.
 */
export async function tidyFolder(files: Files, folder: string, contents: FolderContents): Promise<void> {
  const { listing, base, journals } = contents
  await removeTemporary(files, folder)
  const { snapshots, unfinished } = await listFolder(files, folder)
  for (const place of snapshots) await removeTemporary(files, snapshotFolder(folder, place))
  for (const place of unfinished) await files.removeFolder(snapshotFolder(folder, place))
  for (const place of listing.journals) {
    // A torn one was cut or removed when the end was settled.
    const isUsed = place === journals.torn?.place || journals.places.includes(place)
    if (comparePlaces(place, base.place) > 0 && !isUsed) await files.remove(journalFile(folder, place))
  }
}

async function removeTemporary(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (name.endsWith(temporaryEnding)) await files.remove(path.join(folder, name))
  }
}
