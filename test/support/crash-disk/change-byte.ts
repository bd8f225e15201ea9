import { withNode } from './disk-changes.ts'
import { findPlace } from './disk-paths.ts'
import type { DiskState } from './disk-state.ts'

/** The disk with one byte of one file made another, as a bad disk does; `mask` says which of its bits. */
export function withByteChanged(state: DiskState, path: string, offset: number, mask: number): DiskState {
  const { id, node } = findPlace(state, path, 'open')
  if (id === undefined || node?.kind !== 'file') throw new Error(`${path} is no file`)
  const now = Buffer.from(node.now)
  now[offset] = (now[offset] ?? 0) ^ mask
  return withNode(state, id, { ...node, now, kept: now, changes: [] })
}

/** Paths of all files on a disk with their lengths. */
export function filesOn(state: DiskState): readonly (readonly [string, number])[] {
  const found: [string, number][] = []
  const visit = (id: number, path: string): void => {
    const node = state.get(id)
    if (node?.kind === 'file') found.push([path, node.now.length])
    if (node?.kind === 'folder') for (const [name, child] of node.now) visit(child, `${path}/${name}`)
  }
  visit(0, '')
  return found
}
