import type { FileLook } from '../../../server/store/lowdb/files.ts'
import { changeFile, changeNames, withNode } from './disk-changes.ts'
import { diskError } from './disk-error.ts'
import { type DiskPlace, findPlace } from './disk-paths.ts'
import {
  type DiskNode,
  type DiskState,
  emptyFile,
  emptyFolder,
  type FileChange,
  type NameChange,
} from './disk-state.ts'
import { synced } from './disk-sync.ts'

/** The calls on files, each done in one instant on a disk in memory. Throws what Node throws. */
export class MemoryDisk {
  state: DiskState
  #nextId: number

  constructor(state: DiskState) {
    this.state = state
    this.#nextId = Math.max(...state.keys()) + 1
  }

  /** The number of the file or folder of that name; `ENOENT` where there is none. */
  idOf(path: string, call: string): number {
    const { id } = this.#find(path, call)
    if (id === undefined) throw diskError('ENOENT', call, path)
    return id
  }

  readFile(path: string): Buffer {
    const node = this.#node(this.idOf(path, 'open'))
    if (node.kind === 'folder') throw diskError('EISDIR', 'read', path)
    return Buffer.from(node.now)
  }

  /** The number of the new file. */
  create(path: string): number {
    const { folderId, name, id } = this.#find(path, 'open')
    if (id !== undefined) throw diskError('EEXIST', 'open', path)
    const node = this.#add(emptyFile)
    this.#changeNames(folderId, { do: 'link', fate: 'pending', name, node })
    return node
  }

  write(id: number, bytes: Uint8Array): void {
    const node = this.#node(id)
    if (node.kind === 'folder') return
    this.#changeFile(id, { do: 'write', fate: 'pending', at: node.now.length, bytes: Buffer.from(bytes) })
  }

  truncate(id: number, length: number): void {
    this.#changeFile(id, { do: 'truncate', fate: 'pending', length })
  }

  rename(from: string, to: string): void {
    const node = this.idOf(from, 'rename')
    const [source, target] = [this.#find(from, 'rename'), this.#find(to, 'rename')]
    if (source.folderId !== target.folderId) throw diskError('EXDEV', 'rename', from)
    this.#changeNames(source.folderId, { do: 'rename', fate: 'pending', from: source.name, name: target.name, node })
  }

  remove(path: string): void {
    const { node } = this.#find(path, 'unlink')
    if (node?.kind === 'folder') throw diskError('EISDIR', 'unlink', path)
    this.#unlink(path)
  }

  makeFolder(path: string): void {
    const { folderId, name, node } = this.#find(path, 'mkdir')
    if (node?.kind === 'file') throw diskError('EEXIST', 'mkdir', path)
    if (node !== undefined) return
    this.#changeNames(folderId, { do: 'link', fate: 'pending', name, node: this.#add(emptyFolder) })
  }

  removeFolder(path: string): void {
    for (const name of this.list(path)) {
      const child = `${path}/${name}`
      if (this.look(child)?.kind === 'folder') this.removeFolder(child)
      else this.#unlink(child)
    }
    this.#unlink(path)
  }

  list(path: string): readonly string[] {
    const node = this.#node(this.idOf(path, 'scandir'))
    if (node.kind === 'file') throw diskError('ENOTDIR', 'scandir', path)
    return [...node.now.keys()].sort()
  }

  look(path: string): FileLook | undefined {
    const node = this.#nodeAt(path)
    if (node === undefined) return undefined
    return { kind: node.kind, bytes: node.kind === 'file' ? node.now.length : 0, mode: node.mode, isOwn: true }
  }

  setMode(path: string, mode: number): void {
    const id = this.idOf(path, 'chmod')
    this.state = withNode(this.state, id, { ...this.#node(id), mode })
  }

  /** What a sync that begins now will cover. */
  changesOf(id: number): readonly (FileChange | NameChange)[] {
    return this.#node(id).changes
  }

  sync(id: number, covered: readonly (FileChange | NameChange)[], hasFailed: boolean): void {
    this.state = withNode(this.state, id, synced(this.#node(id), covered, hasFailed))
  }

  #nodeAt(path: string): DiskNode | undefined {
    try {
      return this.#find(path, 'lstat').node
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  }

  #find(path: string, call: string): DiskPlace {
    return findPlace(this.state, path, call)
  }

  #node(id: number): DiskNode {
    const node = this.state.get(id)
    if (node === undefined) throw new Error(`nothing on the disk has number ${id}`)
    return node
  }

  #add(node: DiskNode): number {
    const id = this.#nextId
    this.#nextId += 1
    this.state = withNode(this.state, id, node)
    return id
  }

  #unlink(path: string): void {
    this.idOf(path, 'unlink')
    const { folderId, name } = this.#find(path, 'unlink')
    this.#changeNames(folderId, { do: 'unlink', fate: 'pending', name })
  }

  #changeFile(id: number, change: FileChange): void {
    const node = this.#node(id)
    if (node.kind === 'file') this.state = withNode(this.state, id, changeFile(node, change))
  }

  #changeNames(id: number, change: NameChange): void {
    const node = this.#node(id)
    if (node.kind === 'folder') this.state = withNode(this.state, id, changeNames(node, change))
  }
}
