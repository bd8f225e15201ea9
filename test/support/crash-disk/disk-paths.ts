import { diskError } from './disk-error.ts'
import type { DiskFolder, DiskNode, DiskState } from './disk-state.ts'

/** Where a path leads on a disk. */
export interface DiskPlace {
  readonly folderId: number
  readonly folder: DiskFolder
  readonly name: string
  /** Absent where nothing has that name. */
  readonly id: number | undefined
  readonly node: DiskNode | undefined
}

/** Finds a path; throws `ENOENT` where a folder on the way is missing, `ENOTDIR` where it is a file. */
export function findPlace(state: DiskState, path: string, call: string): DiskPlace {
  const names = path.split('/').filter((name) => name !== '' && name !== '.')
  let folderId = 0
  for (const name of names.slice(0, -1)) {
    const next = folderAt(state, folderId, path, call).now.get(name)
    if (next === undefined) throw diskError('ENOENT', call, path)
    folderId = next
  }
  const folder = folderAt(state, folderId, path, call)
  const name = names.at(-1) ?? ''
  const id = name === '' ? 0 : folder.now.get(name)
  return { folderId, folder, name, id, node: id === undefined ? undefined : state.get(id) }
}

function folderAt(state: DiskState, id: number, path: string, call: string): DiskFolder {
  const node = state.get(id)
  if (node?.kind !== 'folder') throw diskError('ENOTDIR', call, path)
  return node
}
