import { changedContent, changedNames } from './disk-changes.ts'
import type { DiskFile, DiskFolder, DiskNode, FileChange, NameChange } from './disk-state.ts'

/** The node after a sync that covered these changes: they are safe, or, where the sync failed, in doubt for ever. */
export function synced(node: DiskNode, covered: readonly (FileChange | NameChange)[], hasFailed: boolean): DiskNode {
  const fate = hasFailed ? 'doubtful' : 'synced'
  const settle = <Change extends FileChange | NameChange>(change: Change): Change =>
    change.fate === 'pending' && covered.includes(change) ? { ...change, fate } : change
  return node.kind === 'file'
    ? keepFile({ ...node, changes: node.changes.map(settle) })
    : keepNames({ ...node, changes: node.changes.map(settle) })
}

/** Safe changes with nothing in doubt before them need not be remembered singly. */
function keepFile(file: DiskFile): DiskFile {
  const safe = countSafe(file.changes)
  const kept = file.changes.slice(0, safe).reduce(changedContent, file.kept)
  return { ...file, kept, changes: file.changes.slice(safe) }
}

function keepNames(folder: DiskFolder): DiskFolder {
  const safe = countSafe(folder.changes)
  const kept = folder.changes.slice(0, safe).reduce(changedNames, folder.kept)
  return { ...folder, kept, changes: folder.changes.slice(safe) }
}

function countSafe(changes: readonly (FileChange | NameChange)[]): number {
  const first = changes.findIndex(({ fate }) => fate !== 'synced')
  return first === -1 ? changes.length : first
}
