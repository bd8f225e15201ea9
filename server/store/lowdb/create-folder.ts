import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Model } from '../model.ts'
import { writeEpoch } from './epoch-file.ts'
import { errorCode } from './error-code.ts'
import { explainErrors } from './explain-errors.ts'
import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import { FolderError } from './folder-error.ts'
import type { FolderOptions } from './folder-options.ts'
import { snapshotPlace, snapshotsFolder, storeFile, temporaryEnding, witnessFile } from './folder-names.ts'
import { firstHash, type Head } from './head.ts'
import { type HoldFolder, holdFolder } from './hold-folder.ts'
import { inspectFile } from './inspect-file.ts'
import { nodeFiles } from './node-files.ts'
import { replaceFile } from './replace-file.ts'
import { formatStoreFile } from './store-file.ts'
import { readWitness, writeWitness } from './witness.ts'
import { writeSnapshot } from './write-snapshot.ts'

export interface CreateOptions extends FolderOptions {
  /** What the new folder holds, for `restore`. Absent: nothing, under a new store id. */
  readonly contents?: NewContents
  /** Goes on where a witness of an earlier or longer store stands, and writes it anew. */
  readonly acceptLoss?: boolean
  /** Absent: the real lock. */
  readonly hold?: HoldFolder
}

export interface NewContents {
  readonly storeId: string
  /** The next process that opens the folder has one more. */
  readonly epoch: number
  readonly head: Head
  readonly model: Model
}

export interface Created {
  readonly storeId: string
  /** A witness that could not be written. */
  readonly findings: readonly Finding[]
}

/**
 * Makes a store in a folder that is missing or empty (or holds what a broken-off `createFolder` left) and gives its id. `store.json`
 * comes last: until then the folder is not a store.
 *
 * Errors: `FolderError` (`folder-missing` for the parent, `folder-not-empty`, `folder-in-use`, `witness-ahead`,
 * `witness-of-another-store`, `file-failed`).
 */
export async function createFolder(options: CreateOptions): Promise<Created> {
  const { files = nodeFiles, hold = holdFolder } = options
  const folder = path.resolve(options.folder)
  const contents = options.contents ?? nothing(options)
  return explainErrors(folder, async () => {
    await makeFolder(files, folder)
    const held = await hold(folder, () => undefined)
    try {
      await clear(files, folder)
      const witness = options.witness ?? witnessFile(folder)
      if (options.acceptLoss !== true) await checkNew(files, witness, contents)
      return { storeId: contents.storeId, findings: await fill(files, folder, witness, contents) }
    } finally {
      await held.release()
    }
  })
}

function nothing({ collections }: FolderOptions): NewContents {
  return { storeId: randomUUID(), epoch: 0, head: { seq: 0, hash: firstHash }, model: new Model(collections) }
}

async function makeFolder(files: Files, folder: string): Promise<void> {
  if ((await inspectFile(files, folder, 'folder')) !== undefined) return
  try {
    await files.makeFolder(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new FolderError('folder-missing', { folder: path.dirname(folder) })
    throw error
  }
  await files.syncFolder(path.dirname(folder))
}

/** Removes what a broken-off try left, and nothing else. */
async function clear(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    const isOurs = ['EPOCH', 'holder.json', 'lock', 'snap'].includes(name) || name.endsWith(temporaryEnding)
    if (!isOurs) throw new FolderError('folder-not-empty', { folder, file: name })
  }
  await files.makeFolder(snapshotsFolder(folder))
  for (const name of await files.list(snapshotsFolder(folder))) {
    const file = path.join(snapshotsFolder(folder), name)
    // A store that lost its `store.json` has more than this.
    if (snapshotPlace(name)?.n !== 0) throw new FolderError('folder-not-empty', { folder, file })
    await files.removeFolder(file)
  }
}

async function checkNew(files: Files, file: string, { storeId, head }: NewContents): Promise<void> {
  const { said } = await readWitness(files, file)
  if (said === 'missing') return
  if (said === 'damaged') throw new FolderError('witness-damaged', { file })
  if (said.store !== storeId) throw new FolderError('witness-of-another-store', { file })
  if (said.seq > head.seq) throw new FolderError('witness-ahead', { file, seq: head.seq, witnessed: said.seq })
}

async function fill(files: Files, folder: string, witness: string, contents: NewContents) {
  const { storeId, epoch, head, model } = contents
  await writeEpoch(files, folder, epoch)
  const { names } = model
  const records = (name: string) => model.records(name)
  await writeSnapshot(files, folder, { storeId, through: { epoch, n: 0, bytes: 0 }, head, names, records })
  await replaceFile(files, storeFile(folder), formatStoreFile(storeId))
  return writeFirstWitness(files, witness, contents)
}

/** After everything else: a witness of a store that never came to be would stand in the way of the next try. */
async function writeFirstWitness(
  files: Files,
  file: string,
  { storeId, head }: NewContents,
): Promise<readonly Finding[]> {
  try {
    await writeWitness(files, file, storeId, head)
    return []
  } catch (error) {
    return [{ code: 'witness-not-written', params: { file, reason: errorCode(error) } }]
  }
}
