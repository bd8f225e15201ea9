import type { KeeperId } from './store-report.ts'

/** Something that keeps records in a folder. */
export interface Keeper {
  readonly id: KeeperId
  readonly title: string
  /** Fills a new folder with people and so many megabytes of outcomes. */
  create(folder: string, megabytes: number): Promise<void>
  open(folder: string): Promise<Kept>
}

export interface Kept {
  /** Changes an employee and adds a line to the audit log; resolves when it is acknowledged. `place` says which of them. */
  write(place: number): Promise<void>
  /** Makes so many employees ready; the call that it gives adds them at once, and resolves when all of them are acknowledged. */
  importing(rows: number): () => Promise<void>
  /** Writes everything at once, as happens from time to time. */
  snapshot(): Promise<void>
  /** How many lines the audit log has. */
  entries(): Promise<number>
  close(): Promise<void>
}
