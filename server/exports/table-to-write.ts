/** A table on its way into a file. Its rows are asked for one by one while the file is written, so that they need not be there at once. */
export interface TableToWrite {
  readonly columns: readonly ColumnToWrite[]
  readonly rows: Iterable<RowToWrite> | AsyncIterable<RowToWrite>
}

export interface ColumnToWrite {
  readonly name: string
  readonly kind: ColumnKind
  /** Decimals that a workbook shows of money (2 where nothing is said), numbers (as many as there are) and percentages (2). */
  readonly scale?: number
  /** In a workbook, in characters of Latin text; by kind where nothing is said. */
  readonly width?: number
}

/**
 * What the cells of a column are: `money`, `number` and `percent` are decimal text, a percentage as people write it ("85.5" for
 * 85.5 %); `date` is YYYY-MM-DD; `yes-no` is true or false. Whatever is none of these where it should be is written as text.
 */
export type ColumnKind = 'text' | 'money' | 'number' | 'percent' | 'date' | 'yes-no'

/** A cell for each column; undefined is an empty one. */
export type RowToWrite = readonly CellToWrite[]
export type CellToWrite = string | boolean | undefined
