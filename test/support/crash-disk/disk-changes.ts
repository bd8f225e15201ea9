import type { DiskFile, DiskFolder, DiskNode, DiskState, FileChange, NameChange, Names } from './disk-state.ts'

/** The disk with one node put in place of what had its number. */
export function withNode(state: DiskState, id: number, node: DiskNode): DiskState {
  return new Map(state).set(id, node)
}

export function changeFile(file: DiskFile, change: FileChange): DiskFile {
  return { ...file, now: changedContent(file.now, change), changes: [...file.changes, change] }
}

export function changeNames(folder: DiskFolder, change: NameChange): DiskFolder {
  return { ...folder, now: changedNames(folder.now, change), changes: [...folder.changes, change] }
}

/** Content after a change that survived whole. A gap that was never written reads as zeros. */
export function changedContent(content: Buffer, change: FileChange): Buffer {
  if (change.do === 'truncate') return resized(content, change.length)
  const { at, bytes } = change
  const longer = resized(content, Math.max(content.length, at + bytes.length))
  bytes.copy(longer, at)
  return longer
}

/** A copy of another length: cut, or with zeros at its end. */
export function resized(content: Buffer, length: number): Buffer {
  return Buffer.concat([content], length)
}

export function changedNames(names: Names, change: NameChange): Names {
  const changed = new Map(names)
  if (change.do === 'unlink') changed.delete(change.name)
  else changed.set(change.name, change.node)
  if (change.do === 'rename') changed.delete(change.from)
  return changed
}
