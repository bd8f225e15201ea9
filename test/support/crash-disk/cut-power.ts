import { changedNames, changedContent, resized } from './disk-changes.ts'
import type { DiskFile, DiskFolder, DiskNode, DiskState, FileChange, NameChange, Names } from './disk-state.ts'
import type { Random } from '../seeded-random.ts'

/** How likely what was not synced survives, each from 0 (never) to 1 (always). */
export interface Survival {
  readonly name: string
  /** Names created, renamed and removed. */
  readonly names: number
  /** The length of a file; where its bytes did not survive, zeros stand for them. */
  readonly lengths: number
  readonly bytes: number
  /** Writes may survive in some of their blocks only, the last of them in part. */
  readonly isTorn: boolean
}

/** The disk that a power cut leaves: everything synced, and of the rest what chance says. Nothing on it is pending any more. */
export function cutPower(state: DiskState, survival: Survival, random: Random): DiskState {
  const left = new Map<number, DiskNode>()
  const visit = (id: number): void => {
    const node = state.get(id)
    if (node === undefined || left.has(id)) return
    left.set(id, node.kind === 'file' ? cutFile(node, survival, random) : cutFolder(node, survival, random))
    const cut = left.get(id)
    if (cut?.kind === 'folder') for (const child of cut.now.values()) visit(child)
  }
  visit(0)
  return left
}

function cutFolder(folder: DiskFolder, { names }: Survival, random: Random): DiskFolder {
  const left = folder.changes.reduce((before, change) => {
    if (change.fate === 'synced') return changedNames(before, change)
    return random() < names ? surviving(before, change, names, random) : before
  }, folder.kept)
  return { ...folder, kept: left, changes: [], now: left }
}

/** Of a rename the new name may survive beside the old one. */
function surviving(before: Names, change: NameChange, odds: number, random: Random): Names {
  if (change.do === 'rename' && random() >= odds) return changedNames(before, { ...change, do: 'link' })
  return changedNames(before, change)
}

function cutFile(file: DiskFile, survival: Survival, random: Random): DiskFile {
  const blockBytes = random() < 0.5 ? 512 : 4096
  const left = file.changes.reduce((before, change) => {
    if (change.fate === 'synced') return changedContent(before, change)
    if (change.do === 'truncate') return random() < survival.lengths ? resized(before, change.length) : before
    return partlyWritten(before, change, blockBytes, survival, random)
  }, file.kept)
  return { ...file, kept: left, changes: [], now: left }
}

/** Bytes beyond the length that survived are not seen. */
function partlyWritten(
  before: Buffer,
  { at, bytes }: FileChange & { do: 'write' },
  blockBytes: number,
  survival: Survival,
  random: Random,
): Buffer {
  const end = random() < survival.lengths ? at + cutPoint(bytes.length, survival, random) : before.length
  const left = resized(before, Math.max(before.length, end))
  for (const [from, to] of blocksOf(at, at + bytes.length, blockBytes)) {
    if (random() >= survival.bytes) continue
    const isLast = to === at + bytes.length
    const cut = isLast ? from + cutPoint(to - from, survival, random) : to
    bytes.copy(left, from, from - at, cut - at)
  }
  return left
}

/** Mostly the whole; where writes may be torn, anything up to it one time in four. */
function cutPoint(length: number, { isTorn }: Survival, random: Random): number {
  return isTorn && random() < 0.25 ? Math.floor(random() * length) : length
}

/** The blocks of the disk that a write from one byte up to another falls into. */
function* blocksOf(from: number, to: number, blockBytes: number): Generator<readonly [number, number]> {
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / blockBytes) + 1) * blockBytes)
    yield [start, end]
    start = end
  }
}
