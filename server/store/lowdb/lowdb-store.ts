import type { Effects } from '../effects.ts'
import type { Model } from '../model.ts'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import type { StoreState } from '../store-state.ts'
import { Writer } from '../writer.ts'
import { asStoreError } from './as-store-error.ts'
import { errorCode } from './error-code.ts'
import type { Finding } from './finding.ts'
import type { Held } from './hold-folder.ts'
import type { OwnedJournals } from './owned-journals.ts'
import type { SnapshotEvery } from './snapshot-every.ts'
import type { SnapshotMaker } from './snapshot-maker.ts'
import { Snapshots } from './snapshots.ts'

export interface LowdbStoreParts {
  readonly model: Model
  readonly state: StoreState
  readonly journals: OwnedJournals
  readonly maker: SnapshotMaker
  readonly held: Held
  readonly clock: () => Date
  readonly snapshotEvery: SnapshotEvery
  /** Bytes of the journals that no snapshot has in it yet. */
  readonly journalBytes: number
  readonly notice: (finding: Finding) => void
}

/** The store over a folder that was opened: reads from memory, acknowledges what is on the disk. */
export function lowdbStore(parts: LowdbStoreParts): Store {
  const { model, state, journals, clock } = parts
  const writer = new Writer({ model, state, clock, persist })
  const snapshots = new Snapshots({ every: parts.snapshotEvery, make, notice: parts.notice, reasonOf })
  let closing: Promise<void> | undefined
  snapshots.grown(parts.journalBytes)

  async function persist(commands: readonly Effects[]): Promise<void> {
    const before = journals.bytes
    try {
      await journals.persist(commands)
    } catch (error) {
      throw asStoreError(error)
    }
    snapshots.grown(journals.bytes - before)
  }

  async function make(): Promise<void> {
    await writer.between(rotate)
    await parts.maker.make()
  }

  async function rotate(): Promise<void> {
    if (state.broken !== undefined) throw state.broken
    try {
      parts.maker.closed(await journals.rotate())
    } catch (error) {
      if (error instanceof StoreError) state.failed(error)
      throw error
    }
  }

  async function close(): Promise<void> {
    state.closing()
    await writer.idle()
    await snapshots.stop()
    await writer.idle()
    await finish(parts)
    await parts.held.release()
    state.closed()
  }

  return {
    get: async (collection, id, scope) => model.get(collection, id, scope),
    list: async (collection, query) => model.list(collection, query),
    stream: (collection, query) => model.stream(collection, query),
    apply: (command) => writer.apply(command),
    status: () => ({ ...state.now, seq: model.seq, bytes: model.bytes(), recordsByCollection: model.counts() }),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

/** A last snapshot, so that the next start has nothing to read again, and the witness of what stands. */
async function finish({ state, journals, maker, notice }: LowdbStoreParts): Promise<void> {
  maker.closed(await journals.close())
  if (state.broken !== undefined) return
  try {
    await journals.fence()
    if (await maker.make()) return
  } catch (error) {
    if (error instanceof StoreError) return
    notice({ code: 'snapshot-given-up', params: { reason: reasonOf(error) } })
  }
  await maker.witness(journals.head)
}

function reasonOf(error: unknown): string {
  return error instanceof Error && errorCode(error) === 'Error' ? error.message : errorCode(error)
}
