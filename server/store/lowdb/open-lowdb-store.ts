import path from 'node:path'
import type { Limits } from '../limits.ts'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import { StoreState } from '../store-state.ts'
import { checkWitness } from './check-witness.ts'
import { settleEnd } from './settle-end.ts'
import { readEpoch, writeEpoch } from './epoch-file.ts'
import { errorCode } from './error-code.ts'
import { explainErrors } from './explain-errors.ts'
import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import { journalFile, witnessFile } from './folder-names.ts'
import { FolderError } from './folder-error.ts'
import type { FolderOptions } from './folder-options.ts'
import { type Held, type HoldFolder, holdFolder } from './hold-folder.ts'
import { Journal } from './journal.ts'
import { listFolder } from './list-folder.ts'
import { lowdbStore } from './lowdb-store.ts'
import { makeSnapshot } from './make-snapshot.ts'
import { nodeFiles } from './node-files.ts'
import { OwnedJournals } from './owned-journals.ts'
import { type FolderContents, readFolder } from './read-folder.ts'
import { defaultSnapshotEvery, type SnapshotEvery } from './snapshot-every.ts'
import { snapshotInWorker } from './snapshot-in-worker.ts'
import { SnapshotMaker } from './snapshot-maker.ts'
import type { TakeSnapshot } from './take-snapshot.ts'
import { tidyFolder } from './tidy-folder.ts'
import { tightenModes } from './tighten-modes.ts'

export interface OpenOptions extends FolderOptions {
  /** Absent: the system's clock. */
  readonly clock?: () => Date
  /** Absent: `defaultLimits`. */
  readonly limits?: Limits
  /** Absent: `defaultSnapshotEvery`. */
  readonly snapshotEvery?: SnapshotEvery
  /** Absent: a worker thread with the real files, or this thread where `files` is given. */
  readonly takeSnapshot?: TakeSnapshot
  /** Absent: the real lock. */
  readonly hold?: HoldFolder
  /** Is told what is found while the store runs: a snapshot or a witness that could not be written. */
  readonly notice?: (finding: Finding) => void
}

/** What the embedded store is made for; beyond it PostgreSQL is. */
export const defaultLimits: Limits = { bytes: 100_000_000, records: { employees: 50_000 } }

export type { SnapshotEvery } from './snapshot-every.ts'

export interface Opened {
  readonly store: Store
  /** What the start found and dealt with. */
  readonly findings: readonly Finding[]
}

/**
 * Opens the store of a folder: takes its lock, raises its epoch, verifies everything, cuts a torn last line, and gives a store that
 * acknowledges only what is on the disk.
 *
 * Errors: `FolderError`; the lock is let go then.
 */
export async function openLowdbStore(options: OpenOptions): Promise<Opened> {
  const { files = nodeFiles, hold = holdFolder } = options
  const folder = path.resolve(options.folder)
  return explainErrors(folder, async () => {
    // Before the lock, so that a folder that is no store is said to be none.
    await listFolder(files, folder)
    const state = new StoreState()
    const held = await hold(folder, () => state.failed(new StoreError('store-taken-over', { folder })))
    try {
      return await openHeld({ ...options, folder }, files, held, state)
    } catch (error) {
      await held.release()
      throw error
    }
  })
}

async function openHeld(options: OpenOptions, files: Files, held: Held, state: StoreState): Promise<Opened> {
  const { folder, collections, limits = defaultLimits, notice = () => undefined } = options
  const modes = await tightenModes(files, folder)
  const epoch = (await readEpoch(files, folder)) + 1
  // Before anything is read: from here on the owner before acknowledges nothing that is not read here.
  await writeEpoch(files, folder, epoch)
  const contents = await readFolder({ ...options, files, limits })
  const witnessed = checkWitness(contents)
  await settleEnd(files, folder, contents)
  const journals = await goOn(files, folder, epoch, contents)
  await tidyFolder(files, folder, contents)
  const { storeId, model } = contents
  const maker = new SnapshotMaker({
    files,
    folder,
    storeId,
    collections,
    notice,
    witness: options.witness ?? witnessFile(folder),
    takeSnapshot: options.takeSnapshot ?? defaultTake(options.files),
  })
  const journalBytes = isAhead(contents) ? contents.journals.journalBytes : 0
  const { clock = () => new Date(), snapshotEvery = defaultSnapshotEvery } = options
  const store = lowdbStore({ model, state, journals, maker, held, clock, snapshotEvery, journalBytes, notice })
  return { store, findings: [...held.findings, ...modes, ...contents.findings, ...witnessed] }
}

function isAhead({ head, base }: FolderContents): boolean {
  return head.seq > base.head.seq
}

async function goOn(files: Files, folder: string, epoch: number, contents: FolderContents) {
  const { storeId, head, journals } = contents
  const place = { epoch, n: 1 }
  const header = { format: 1, store: storeId, place, after: journals.end, ...head } as const
  try {
    const journal = await Journal.create(files, folder, header)
    return new OwnedJournals(files, folder, storeId, journal, { head, isAhead: isAhead(contents) })
  } catch (error) {
    const { reason = errorCode(error) } = error instanceof StoreError ? error.params : {}
    throw new FolderError('file-failed', { file: journalFile(folder, place), reason })
  }
}

function defaultTake(files: Files | undefined): TakeSnapshot {
  return files === undefined ? snapshotInWorker : (request) => makeSnapshot(files, request)
}
