import type { Collection } from '../collection.ts'
import type { Head } from './head.ts'
import type { JournalEnd } from './journal-place.ts'

/** Writes what stands after a closed journal as a snapshot of its own, from the disk alone. */
export type TakeSnapshot = (request: SnapshotRequest) => Promise<void>

/** Can be sent to a worker. */
export interface SnapshotRequest {
  readonly folder: string
  readonly collections: readonly Collection[]
  readonly storeId: string
  /** The last journal that the snapshot has in it, closed. */
  readonly through: JournalEnd
  /** Where the chain stands at its end. */
  readonly head: Head
}
