import { randomUUID } from 'node:crypto'
import type { Adapter } from 'lowdb'
import type { StoredRecord } from '../store.ts'
import type { Files, OpenFile } from './files.ts'
import { temporaryEnding } from './folder-names.ts'
import { type CollectionSeal, checkSeal, Sealing } from './seal.ts'
import { writeAll } from './write-all.ts'

/**
 * lowdb's adapter for a collection of a snapshot: JSON with a line for each record. A write goes to a temporary file, down to the disk,
 * then under its name, and leaves a seal of what was written; a read must find what the seal says.
 */
export class CollectionFile implements Adapter<Iterable<StoredRecord>> {
  readonly #files: Files
  readonly #file: string
  /** Of what was last written, or has to be found. */
  seal: CollectionSeal | undefined

  constructor(files: Files, file: string, seal?: CollectionSeal) {
    this.#files = files
    this.#file = file
    this.seal = seal
  }

  /** Errors: `FolderError` with the offset of the first block that differs. */
  async read(): Promise<Iterable<StoredRecord>> {
    const bytes = await this.#files.readFile(this.#file)
    if (this.seal !== undefined) checkSeal(this.#file, bytes, this.seal)
    return JSON.parse(bytes.toString())
  }

  async write(records: Iterable<StoredRecord>): Promise<void> {
    const temporary = `${this.#file}.${randomUUID()}${temporaryEnding}`
    const opened = await this.#files.create(temporary)
    try {
      try {
        this.seal = await writeRecords(opened, records)
        await opened.sync()
      } finally {
        await opened.close()
      }
      await this.#files.rename(temporary, this.#file)
    } catch (error) {
      await this.#files.remove(temporary).catch(() => undefined)
      throw error
    }
  }
}

const chunkChars = 1_000_000

async function writeRecords(file: OpenFile, records: Iterable<StoredRecord>): Promise<CollectionSeal> {
  const sealing = new Sealing()
  let chunk = '['
  let count = 0
  for (const record of records) {
    chunk += `${count === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`
    count += 1
    if (chunk.length < chunkChars) continue
    await writeAll(file, sealing.add(chunk))
    // In small portions: a disk that has much to write at once lets the journal's syncs wait.
    await file.sync()
    chunk = ''
  }
  await writeAll(file, sealing.add(`${chunk}\n]\n`))
  return sealing.seal(count)
}
