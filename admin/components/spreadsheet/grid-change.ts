import type { Cells, CellValue } from './column.ts'

/** One step of a change to the rows of a table; the steps of a list are taken one after the other. */
export type GridChange =
  | { readonly do: 'set'; readonly row: number; readonly column: string; readonly value: CellValue }
  | { readonly do: 'insert'; readonly row: number; readonly cells: Cells }
  | { readonly do: 'remove'; readonly row: number }
  | { readonly do: 'move'; readonly row: number; readonly to: number }

/** Rows as the table sees them, which the owner keeps in whatever form. */
export interface GridRows {
  readonly count: number
  readonly cell: (row: number, column: string) => CellValue
}
