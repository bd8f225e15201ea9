import type { Collection } from '../collection.ts'
import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import { errorCode } from './error-code.ts'
import type { Head } from './head.ts'
import type { ClosedJournal } from './owned-journals.ts'
import type { TakeSnapshot } from './take-snapshot.ts'
import { writeWitness } from './witness.ts'

export interface SnapshotMakerParts {
  readonly files: Files
  readonly folder: string
  readonly witness: string
  readonly storeId: string
  readonly collections: readonly Collection[]
  readonly takeSnapshot: TakeSnapshot
  readonly notice: (finding: Finding) => void
}

/** Makes snapshots of closed journals, and writes the witness after each. */
export class SnapshotMaker {
  readonly #parts: SnapshotMakerParts
  #closed: ClosedJournal | undefined

  constructor(parts: SnapshotMakerParts) {
    this.#parts = parts
  }

  /** Of this journal the next snapshot is made; of the last one named where there is none. */
  closed(journal: ClosedJournal | undefined): void {
    this.#closed = journal ?? this.#closed
  }

  /** Whether there was anything to make one of. Rejects where it was given up: the next has in it what this one would have had. */
  async make(): Promise<boolean> {
    const { folder, collections, storeId, takeSnapshot } = this.#parts
    const closed = this.#closed
    if (closed === undefined) return false
    await takeSnapshot({ folder, collections, storeId, ...closed })
    this.#closed = undefined
    await this.witness(closed.head)
    return true
  }

  /** What cannot be written is said, and is tried again with the next snapshot. */
  async witness(head: Head): Promise<void> {
    const { files, witness: file, storeId, notice } = this.#parts
    try {
      await writeWitness(files, file, storeId, head)
    } catch (error) {
      notice({ code: 'witness-not-written', params: { file, reason: errorCode(error) } })
    }
  }
}
