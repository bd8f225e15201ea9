import type { Issue, Severity } from '../../../../engine/index.ts'
import type { TableOptions } from '../../../documents/read-table.ts'
import type { Encoding } from '../../../documents/table/decode-text.ts'
import type { Reads, ReadValue } from './reads.ts'
import type { UnitChoice } from './unit-choice.ts'

/** A file whose rows are to be read. */
export interface SheetToRead extends TableOptions {
  readonly bytes: Uint8Array
  readonly file: string
}

/** What to read of it, once its header was looked at. */
export interface ColumnsToRead {
  readonly columns: readonly ColumnToRead[]
  /** Whether commas between thousands are allowed. */
  readonly grouping: boolean
  /** Whether days are read that are written otherwise, with the year first. */
  readonly yearFirstDates?: boolean
  /** Texts that mean "no data". */
  readonly noData: readonly string[]
  /** Whether the cells of the rows are wanted as they stand, besides their values. */
  readonly wantsTexts: boolean
}

export interface ColumnToRead {
  readonly index: number
  readonly letters: string
  readonly reads: Reads
  readonly unit?: UnitChoice | undefined
}

/** A header first, then rows in portions; no rows where the header has none. */
export type SheetAnswer = SheetHead | SheetRows

export interface SheetHead {
  readonly is: 'head'
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string
  /** Absent where the file is no table: `issues` say why. */
  readonly table?: {
    readonly header: readonly string[]
    readonly headerLine: number
    readonly rows: number
    /** The first values of each column. */
    readonly samples: readonly (readonly string[])[]
  }
  readonly kind: string
  /** The first rows that have content as they stand. */
  readonly first?: readonly { readonly line: number; readonly texts: readonly string[] }[]
  readonly encoding?: Encoding
  readonly sheet?: string
  readonly sheets?: readonly string[]
  readonly issues: readonly Issue[]
}

export interface SheetRows {
  readonly is: 'rows'
  readonly rows: readonly SheetRow[]
  readonly found: readonly Finding[]
}

export interface SheetRow {
  /** Of the file: the row of the sheet, or the line of a CSV file. */
  readonly line: number
  /** A value for each column to read. */
  readonly values: readonly ReadValue[]
  readonly texts?: readonly string[]
}

/** Something that is wrong or doubtful at a place of the file. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly params: Readonly<Record<string, string | number | boolean>>
  readonly line?: number
  /** Letters of the column. */
  readonly column?: string
}
