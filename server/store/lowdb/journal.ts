import type { Effects } from '../effects.ts'
import { inTurns } from '../steps.ts'
import { StoreError } from '../store-error.ts'
import { errorCode } from './error-code.ts'
import type { Files, OpenFile } from './files.ts'
import { journalFile } from './folder-names.ts'
import { formatLines } from './format-lines.ts'
import type { Head } from './head.ts'
import type { JournalHeader } from './journal-header.ts'
import { formatLine } from './journal-line.ts'
import type { JournalPlace } from './journal-place.ts'
import { writeAll } from './write-all.ts'

/** A journal that is being written, by one writer. After an error other than `store-full` it is not written to again. */
export class Journal {
  readonly place: JournalPlace
  readonly #opened: OpenFile
  #head: Head
  #bytes: number

  private constructor(place: JournalPlace, opened: OpenFile, head: Head, bytes: number) {
    this.place = place
    this.#opened = opened
    this.#head = head
    this.#bytes = bytes
  }

  /**
   * A new journal with its first line, durably. Rejects with a `StoreError` (`store-read-only`) where the disk cannot be trusted any more,
   * with the system's error where nothing is left of the new journal.
   */
  static async create(files: Files, folder: string, header: JournalHeader): Promise<Journal> {
    const { text, hash } = formatLine(header.hash, header.seq + 1, header)
    const bytes = Buffer.from(text)
    const opened = await files.create(journalFile(folder, header.place))
    try {
      await writeAll(opened, bytes)
    } catch (error) {
      await undo(files, folder, header.place, opened)
      throw isNoRoom(error) ? error : readOnly(error)
    }
    try {
      await opened.sync()
      await files.syncFolder(folder)
    } catch (error) {
      await opened.close().catch(() => undefined)
      throw readOnly(error)
    }
    return new Journal(header.place, opened, { seq: header.seq, hash }, bytes.length)
  }

  /** Where the chain stands after the last synced command. */
  get head(): Head {
    return this.#head
  }

  /** Synced. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * Writes commands and syncs them together; all are on the disk once it resolves. Errors: `StoreError`. `store-full`: there was no
   * room, nothing of them is left, and the next may be tried. `store-read-only`: what is left of them is not known before a restart.
   */
  async append(commands: readonly Effects[]): Promise<void> {
    const { parts, head } = await inTurns(formatLines(this.#head, commands))
    await this.#write(parts)
    this.#head = head
    for (const { length } of parts) this.#bytes += length
  }

  close(): Promise<void> {
    return this.#opened.close()
  }

  async #write(parts: readonly Uint8Array[]): Promise<void> {
    try {
      for (const part of parts) await writeAll(this.#opened, part)
    } catch (error) {
      if (!isNoRoom(error)) throw readOnly(error)
      await this.#cutBack()
      throw new StoreError('store-full', { reason: errorCode(error) })
    }
    try {
      await this.#opened.sync()
    } catch (error) {
      throw readOnly(error)
    }
  }

  async #cutBack(): Promise<void> {
    try {
      await this.#opened.truncate(this.#bytes)
      await this.#opened.sync()
    } catch (error) {
      throw readOnly(error)
    }
  }
}

/** A half-written journal must not come after one that is written on: its going has to be durable. */
async function undo(files: Files, folder: string, place: JournalPlace, opened: OpenFile): Promise<void> {
  try {
    await opened.close()
    await files.remove(journalFile(folder, place))
    await files.syncFolder(folder)
  } catch (error) {
    throw readOnly(error)
  }
}

function isNoRoom(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error))
}

function readOnly(error: unknown): StoreError {
  return new StoreError('store-read-only', { reason: errorCode(error) })
}
