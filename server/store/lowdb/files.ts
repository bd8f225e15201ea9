/**
 * The few calls on files that the store makes, each a promise that rejects with Node's error (`code` is `ENOSPC`, `EIO`, …). The
 * crash tests put a recording disk in its place (`test/support/crash-disk.ts`), so nothing in `server/store/lowdb` touches `node:fs`
 * but `node-files.ts`. A write is on the disk only after `sync`; a created, renamed or removed name only after `syncFolder`.
 */
export interface Files {
  /** Never follows a symbolic link (`ELOOP`). */
  readFile(file: string): Promise<Buffer>
  /** A new empty file of mode 0600; `EEXIST` where the name stands already. */
  create(file: string): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  remove(file: string): Promise<void>
  /** Mode 0700; nothing happens where it stands already. */
  makeFolder(folder: string): Promise<void>
  /** Empty or not. */
  removeFolder(folder: string): Promise<void>
  /** Names in a folder, sorted. */
  list(folder: string): Promise<readonly string[]>
  /** `undefined` where nothing has that name. Says of a link that it is one, without following it. */
  look(file: string): Promise<FileLook | undefined>
  setMode(file: string, mode: number): Promise<void>
  syncFolder(folder: string): Promise<void>
}

export interface OpenFile {
  /** How many of the bytes were written: maybe fewer than given. */
  write(bytes: Uint8Array): Promise<number>
  /** fdatasync. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export interface FileLook {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  readonly bytes: number
  /** Permission bits, as in 0o600. */
  readonly mode: number
  /** The file belongs to the user this process runs as. */
  readonly isOwn: boolean
}
