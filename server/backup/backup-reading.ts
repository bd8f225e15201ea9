import { createHash } from 'node:crypto'
import type { StoredRecord } from '../store/store.ts'
import { BackupError } from './backup-error.ts'
import { type BackupEnd, type BackupHeader, backupVersion } from './backup-format.ts'
import { isBackup, isEndOfBackup, isHeader, isRecord, parseObject } from './parse-line.ts'
import type { TextLine } from './text-lines.ts'

export interface BackupLines {
  readonly header: BackupHeader
  /** By collection, in the order in which they stand. */
  readonly records: ReadonlyMap<string, readonly StoredRecord[]>
  readonly end: BackupEnd
}

/** Takes the lines of a backup one by one. The last one is known by being the last. */
export class BackupReading {
  readonly #file: string
  readonly #sum = createHash('sha256')
  readonly #records = new Map<string, StoredRecord[]>()
  #header: BackupHeader | undefined
  #end: BackupEnd | undefined
  #number = 0

  constructor(file: string) {
    this.#file = file
  }

  take({ number, bytes, isWhole }: TextLine): void {
    const line = parseObject(bytes)
    const isFirst = number === 1
    if (isFirst && (line === undefined || !isBackup(line))) throw this.#error('backup-not-one')
    if (!isWhole) throw this.#error('backup-cut', number)
    this.#number = number
    if (line === undefined || this.#end !== undefined) throw this.#error('backup-line-damaged', number)
    if (isFirst && line.version !== backupVersion) {
      throw new BackupError('backup-format-unknown', { file: this.#file, format: line.version ?? '' })
    }
    if (isFirst && isHeader(line)) this.#begin(line)
    else if (isEndOfBackup(line)) return this.#takeEnd(line)
    else if (isRecord(line) && this.#records.has(line.in)) this.#keep(line.in, line)
    else throw this.#error('backup-line-damaged', number)
    this.#sum.update(bytes).update('\n')
  }

  #begin(header: BackupHeader): void {
    this.#header = header
    for (const name of header.collections) this.#records.set(name, [])
  }

  #takeEnd(end: BackupEnd): void {
    if (this.#sum.digest('hex') !== end.sha256) throw this.#error('backup-sum-differs')
    this.#end = end
  }

  #keep(collection: string, { id, version, fields, hash }: StoredRecord): void {
    this.#records.get(collection)?.push({ id, version, fields, ...(hash !== undefined && { hash }) })
  }

  finish(): BackupLines {
    if (this.#header === undefined) throw this.#error('backup-not-one')
    if (this.#end === undefined) throw this.#error('backup-cut', this.#number + 1)
    return { header: this.#header, records: this.#records, end: this.#end }
  }

  /** The file cannot be unzipped from here on. */
  brokenOff(code: string): BackupError {
    if (code === 'Z_BUF_ERROR') return this.#error('backup-cut', this.#number + 1)
    if (this.#header === undefined) return this.#error('backup-not-one')
    return this.#end === undefined
      ? this.#error('backup-line-damaged', this.#number + 1)
      : this.#error('backup-sum-differs')
  }

  #error(code: 'backup-not-one' | 'backup-sum-differs' | 'backup-cut' | 'backup-line-damaged', line?: number) {
    return new BackupError(code, { file: this.#file, ...(line !== undefined && { line }) })
  }
}
