import type { TableToWrite } from './table-to-write.ts'

/** A sheet of a workbook. Its first row has the names of the columns and stays in sight. */
export interface SheetToWrite {
  /** Made legal where spreadsheets would not take it. */
  readonly name: string
  readonly table: TableToWrite
  readonly pickLists?: readonly PickList[]
  /** Rows made ready below the table for people to fill in, so that what they type is kept as their columns say: 007 as text. */
  readonly rowsToFill?: number
}

/** What may be chosen in the cells of a column. */
export interface PickList {
  /** Place of the column in the table, from 0. */
  readonly column: number
  readonly choices: readonly string[]
}
