import type { Column } from './column.ts'

export const rowHeightPx = 32
export const headHeightPx = 34
/** The column of row numbers. */
export const gutterWidthPx = 40
export const notesWidthPx = 96
const widthsPx = { text: 180, number: 110, percent: 110, money: 130, choice: 150, formula: 260 } as const

export interface GridLayout {
  /** Of each column, from the left edge of the table. */
  readonly leftPx: readonly number[]
  readonly widthPx: readonly number[]
  readonly totalPx: number
}

/** Where the columns stand. */
export function layoutOf(columns: readonly Column[], hasNotes = false): GridLayout {
  const widthPx = columns.map((column) => column.widthPx ?? widthsPx[column.kind])
  const leftPx: number[] = []
  let totalPx = gutterWidthPx
  for (const width of widthPx) {
    leftPx.push(totalPx)
    totalPx += width
  }
  return { leftPx, widthPx, totalPx: totalPx + (hasNotes ? notesWidthPx : 0) }
}
