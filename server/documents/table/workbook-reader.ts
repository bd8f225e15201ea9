import type { Row } from './cell.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly Row[]
  /** Merged ranges, "A1:B2". */
  readonly merges: readonly string[]
}

/** A library that reads .xlsx files. What it is given has passed `checkZip`; what it throws means that the file is broken. */
export interface WorkbookReader {
  /** The sheets that are not hidden, in order, and the rows of the wanted one: by name, else the first. */
  read(bytes: Uint8Array, wanted: string | undefined): Promise<{ sheets: readonly string[]; sheet: Sheet | undefined }>
}
