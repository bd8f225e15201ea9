import type { Files } from './files.ts'
import { FolderError } from './folder-error.ts'
import { manifestFile } from './folder-names.ts'
import { firstHash, type Head } from './head.ts'
import { formatLine, hashOfLine, parseLine } from './journal-line.ts'
import type { JournalEnd, JournalPlace } from './journal-place.ts'
import type { CollectionSeal } from './seal.ts'

/** What a snapshot has to be. Written last, so that a snapshot with a manifest is whole. */
export interface Manifest {
  readonly format: 1
  readonly store: string
  /** The last journal that is in it. */
  readonly through: JournalEnd
  readonly head: Head
  readonly collections: Readonly<Record<string, CollectionSeal>>
}

interface ManifestPlace {
  readonly files: Files
  readonly folder: string
  readonly storeId: string
  readonly place: JournalPlace
}

/** A line like those of a journal, so that a manifest carries a hash of itself. */
export function formatManifest(manifest: Manifest): string {
  return formatLine(firstHash, 0, manifest).text
}

/** Errors: `FolderError` where it is damaged, or is another snapshot's or store's. */
export async function readManifest({ files, folder, storeId, place }: ManifestPlace): Promise<Manifest> {
  const file = manifestFile(folder, place)
  const bytes = await files.readFile(file)
  const line = bytes.at(-1) === 0x0a ? parseLine(bytes.subarray(0, -1)) : undefined
  if (line === undefined) throw new FolderError('file-damaged', { file, offset: 0, why: 'not-a-line' })
  if (hashOfLine(firstHash, line) !== line.hash || !isManifest(line.body)) {
    throw new FolderError('file-damaged', { file, offset: 0, why: 'hash-differs' })
  }
  const { store, through } = line.body
  if (store !== storeId) throw new FolderError('file-damaged', { file, offset: 0, why: 'store-differs' })
  if (through.epoch !== place.epoch || through.n !== place.n) {
    throw new FolderError('file-damaged', { file, offset: 0, why: 'epoch-differs' })
  }
  return line.body
}

// Whatever has the right hash was written by `formatManifest`.
function isManifest(body: unknown): body is Manifest {
  return typeof body === 'object' && body !== null && 'format' in body && body.format === 1
}
