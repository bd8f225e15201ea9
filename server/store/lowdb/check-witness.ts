import type { Finding } from './finding.ts'
import { FolderError } from './folder-error.ts'
import type { FolderContents } from './read-folder.ts'

/**
 * Compares what was read of a folder with its witness. A missing witness is a finding. Errors: `FolderError` where the store is older
 * than its witness, where another history stands at the witness's place, or where the witness is damaged or another store's.
 */
export function checkWitness({ storeId, head, witness, base }: FolderContents): readonly Finding[] {
  const { file, said, hashes } = witness
  if (said === 'missing') return [{ code: 'witness-missing', params: { file } }]
  if (said === 'damaged') throw new FolderError('witness-damaged', { file })
  if (said.store !== storeId) throw new FolderError('witness-of-another-store', { file })
  if (said.seq > head.seq) throw new FolderError('witness-ahead', { file, seq: head.seq, witnessed: said.seq })
  // A witness of long ago, older than what is kept of the journal, has nothing to compare with.
  if (hashes.size === 0 && said.seq < base.head.seq) return []
  if (!hashes.has(said.hash)) throw new FolderError('witness-differs', { file, seq: said.seq })
  return []
}
