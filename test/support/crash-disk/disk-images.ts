import { createHash, type Hash } from 'node:crypto'
import { cutPower, type Survival } from './cut-power.ts'
import type { DiskState } from './disk-state.ts'
import { seededRandom } from '../seeded-random.ts'

/** What a power cut may leave. */
export interface DiskImage {
  /** What survived, in words, for the message of a failing test. */
  readonly name: string
  readonly state: DiskState
  /** Images of the same files, names and bytes share it. */
  readonly digest: string
}

const extremes: readonly Survival[] = [
  { name: 'nothing unsynced', names: 0, lengths: 0, bytes: 0, isTorn: false },
  { name: 'everything', names: 1, lengths: 1, bytes: 1, isTorn: false },
  { name: 'names alone', names: 1, lengths: 0, bytes: 0, isTorn: false },
  { name: 'names, and zeros for bytes', names: 1, lengths: 1, bytes: 0, isTorn: false },
  { name: 'bytes without names', names: 0, lengths: 1, bytes: 1, isTorn: false },
]

const mixed: readonly Survival[] = [
  { name: 'some', names: 0.5, lengths: 0.5, bytes: 0.5, isTorn: true },
  { name: 'names and some bytes', names: 1, lengths: 0.9, bytes: 0.6, isTorn: true },
  { name: 'most', names: 0.8, lengths: 0.8, bytes: 0.8, isTorn: true },
]

/** The extremes and `byChance` others, drawn by the seed; none twice. Without anything pending there is one. */
export function imagesOf(state: DiskState, seed: number, byChance = 6): readonly DiskImage[] {
  const random = seededRandom(seed)
  const drawn = Array.from({ length: byChance }, (_, turn) => mixed[turn % mixed.length]).filter(
    (each) => each !== undefined,
  )
  const images = new Map<string, DiskImage>()
  for (const survival of [...extremes, ...drawn]) {
    const left = cutPower(state, survival, random)
    const digest = digestOf(left)
    if (!images.has(digest))
      images.set(digest, { name: `${survival.name} survived (seed ${seed})`, state: left, digest })
  }
  return [...images.values()]
}

function digestOf(state: DiskState): string {
  const hash = createHash('sha256')
  addNode(state, 0, hash)
  return hash.digest('hex')
}

function addNode(state: DiskState, id: number, hash: Hash): void {
  const node = state.get(id)
  if (node === undefined) return
  if (node.kind === 'file') hash.update(`file ${node.mode} ${node.now.length}\n`).update(node.now)
  if (node.kind !== 'folder') return
  hash.update(`folder ${node.mode} ${node.now.size}\n`)
  for (const name of [...node.now.keys()].sort()) {
    hash.update(`${JSON.stringify(name)} `)
    addNode(state, node.now.get(name) ?? -1, hash)
  }
}
