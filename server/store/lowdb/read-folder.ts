import type { Limits } from '../limits.ts'
import { Model } from '../model.ts'
import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import { FolderError } from './folder-error.ts'
import type { FolderOptions } from './folder-options.ts'
import { snapshotFolder, snapshotsFolder, witnessFile } from './folder-names.ts'
import type { Head } from './head.ts'
import type { JournalPlace } from './journal-place.ts'
import { type FolderListing, listFolder } from './list-folder.ts'
import { nodeFiles } from './node-files.ts'
import { type GenerationRead, readGeneration } from './read-generation.ts'
import { readSnapshot } from './read-snapshot.ts'
import { explainErrors } from './explain-errors.ts'
import { verifyOlder } from './verify-older.ts'
import { readWitness, type Witnessed } from './witness.ts'

export interface ReadOptions extends FolderOptions {
  /**
   * `newest` (default) starts from the newest snapshot. `previous` starts from the one before and reads more journal, for repairs where
   * the newest is damaged.
   */
  readonly generation?: 'newest' | 'previous'
  /** Of the model that is given. Absent: none. */
  readonly limits?: Limits
}

/** What a folder holds, verified. */
export interface FolderContents {
  readonly storeId: string
  /** Of the last process that opened it. */
  readonly epoch: number
  readonly head: Head
  readonly model: Model
  readonly findings: readonly Finding[]
  /** Ask `checkWitness` what it says of this. */
  readonly witness: Witnessed
  /** For who goes on writing. */
  readonly listing: FolderListing
  readonly base: SnapshotRead
  readonly journals: GenerationRead
}

export interface SnapshotRead {
  readonly place: JournalPlace
  readonly head: Head
}

/**
 * Reads and verifies a whole folder and changes nothing, with or without a lock: a running server's folder gives what stood at one
 * moment. The witness is not asked (`checkWitness`).
 *
 * Errors: `FolderError`, with file and byte offset where something is damaged.
 */
export async function readFolder(options: ReadOptions): Promise<FolderContents> {
  const { folder, files = nodeFiles } = options
  return explainErrors(folder, async () => {
    // A running server may remove what an older listing names.
    for (let attempt = 1; ; attempt++) {
      const listing = await listFolder(files, folder)
      try {
        return await readListed(files, options, listing)
      } catch (error) {
        if (attempt === 5 || sameListing(listing, await listFolder(files, folder))) throw error
      }
    }
  })
}

async function readListed(files: Files, options: ReadOptions, listing: FolderListing): Promise<FolderContents> {
  const { folder, collections, generation = 'newest', limits } = options
  const { storeId, epoch } = listing
  const witness = await readWitness(files, options.witness ?? witnessFile(folder))
  const model = new Model(collections, limits)
  const place = snapshotOf(listing, folder, generation)
  const { head, through } = await readSnapshot({ files, folder, storeId, place }, model.names, (collection, records) =>
    model.load(collection, records),
  )
  model.resumeAt(head.seq)
  witness.see(head)
  const { names } = model
  const { see } = witness
  const from = { files, folder, listing, base: through, head, names, see }
  const journals = await readGeneration(from, (effects) => model.commit(effects))
  const older = generation === 'newest' ? await verifyOlder(files, folder, listing, names, head, see) : []
  const unfinished = listing.unfinished.map((one): Finding => {
    return { code: 'snapshot-unfinished', params: { file: snapshotFolder(folder, one) } }
  })
  const findings = [...older, ...unfinished, ...journals.findings]
  return { storeId, epoch, head: journals.head, model, findings, witness, listing, base: { place, head }, journals }
}

function snapshotOf({ snapshots }: FolderListing, folder: string, generation: 'newest' | 'previous'): JournalPlace {
  const place = snapshots.at(generation === 'newest' ? -1 : -2)
  if (place === undefined) throw new FolderError('file-missing', { file: snapshotsFolder(folder) })
  return place
}

function sameListing(left: FolderListing, right: FolderListing): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
