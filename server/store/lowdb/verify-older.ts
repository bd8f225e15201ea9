import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import { FolderError } from './folder-error.ts'
import { manifestFile } from './folder-names.ts'
import type { Head } from './head.ts'
import type { FolderListing } from './list-folder.ts'
import { readGeneration } from './read-generation.ts'
import { verifySnapshot } from './read-snapshot.ts'

/**
 * Verifies the generation before the newest, which repairs are made from: its snapshot, and its journals up to the newest snapshot,
 * whose `newest` head they must lead to. Damage is told, not thrown: nothing that is in use depends on it.
 */
export async function verifyOlder(
  files: Files,
  folder: string,
  listing: FolderListing,
  names: readonly string[],
  newest: Head,
  see: (head: Head) => void,
): Promise<readonly Finding[]> {
  const [place, through] = listing.snapshots.slice(-2)
  if (place === undefined || through === undefined) return []
  try {
    const { head, through: base } = await verifySnapshot({ files, folder, storeId: listing.storeId, place })
    see(head)
    const from = { files, folder, listing, base, head, through, names, see }
    const { head: reached, findings } = await readGeneration(from, () => undefined)
    if (reached.hash === newest.hash && reached.seq === newest.seq) return findings
    throw new FolderError('file-damaged', { file: manifestFile(folder, through), offset: 0, why: 'link-differs' })
  } catch (error) {
    if (!(error instanceof FolderError)) throw error
    const { file = '', offset = 0, why = error.code } = error.params
    return [{ code: 'older-generation-damaged', params: { file, offset, why } }]
  }
}
