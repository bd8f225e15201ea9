import type { Effects } from '../effects.ts'
import { StoreError } from '../store-error.ts'
import { errorCode } from './error-code.ts'
import { readEpoch } from './epoch-file.ts'
import type { Files } from './files.ts'
import type { Head } from './head.ts'
import { Journal } from './journal.ts'
import type { JournalEnd } from './journal-place.ts'

/** A journal that nothing is added to any more. */
export interface ClosedJournal {
  readonly through: JournalEnd
  readonly head: Head
}

/** What an owner finds. */
export interface Inherited {
  readonly head: Head
  /** Owners before wrote commands that no snapshot has in it. */
  readonly isAhead: boolean
}

/** The journals of one owner of a folder, one after another, as long as the folder is its own. */
export class OwnedJournals {
  readonly #files: Files
  readonly #folder: string
  readonly #storeId: string
  #journal: Journal
  /** Where the chain stood after the last command, of this owner or of one before. */
  #head: Head
  /** There are commands that no closed journal of this owner stands for. */
  #isAhead: boolean

  constructor(files: Files, folder: string, storeId: string, journal: Journal, { head, isAhead }: Inherited) {
    this.#files = files
    this.#folder = folder
    this.#storeId = storeId
    this.#journal = journal
    this.#head = head
    this.#isAhead = isAhead
  }

  get head(): Head {
    return this.#head
  }

  /** Of the journal that is being written. */
  get bytes(): number {
    return this.#journal.bytes
  }

  /** Makes commands durable while the folder is this owner's. Errors: `StoreError`. */
  async persist(commands: readonly Effects[]): Promise<void> {
    if (commands.length > 0) await this.#journal.append(commands)
    // After the sync: whoever takes the folder over from now on reads what was synced.
    await this.fence()
    if (commands.length === 0) return
    this.#head = this.#journal.head
    this.#isAhead = true
  }

  /** Errors: `StoreError` where another process has taken the folder over, or where that cannot be known. */
  async fence(): Promise<void> {
    let epoch: number
    try {
      epoch = await readEpoch(this.#files, this.#folder)
    } catch (error) {
      throw new StoreError('store-read-only', { reason: errorCode(error) })
    }
    if (epoch !== this.#journal.place.epoch) throw new StoreError('store-taken-over', { folder: this.#folder })
  }

  /**
   * Goes on in a new journal and gives the one before; `undefined` where no command was written since the last snapshot. Rejects with a
   * `StoreError` where nothing can be written any more, with the system's error where it goes on in the old one.
   */
  async rotate(): Promise<ClosedJournal | undefined> {
    const old = this.#journal
    if (!this.#isAhead) return undefined
    const { place, bytes, head } = old
    const { seq, hash } = head
    const next = { epoch: place.epoch, n: place.n + 1 }
    const header = { format: 1, store: this.#storeId, place: next, after: { ...place, bytes }, seq, hash } as const
    this.#journal = await Journal.create(this.#files, this.#folder, header)
    this.#isAhead = false
    // All of it is on the disk already.
    await old.close().catch(() => undefined)
    return { through: { ...place, bytes }, head }
  }

  /** Ends the last journal and gives it; `undefined` where no command was written since the last snapshot. */
  async close(): Promise<ClosedJournal | undefined> {
    await this.#journal.close().catch(() => undefined)
    const { place, bytes, head } = this.#journal
    return !this.#isAhead ? undefined : { through: { ...place, bytes }, head }
  }
}
