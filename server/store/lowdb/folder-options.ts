import type { Collection } from '../collection.ts'
import type { Files } from './files.ts'

/** Which folder, and what is in it. */
export interface FolderOptions {
  readonly folder: string
  readonly collections: readonly Collection[]
  /** Absent: the real ones. */
  readonly files?: Files
  /** The witness's file, outside the folder. Absent: `<folder>.witness.json`. */
  readonly witness?: string
}
