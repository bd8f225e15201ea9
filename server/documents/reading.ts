import type { Issue } from '../../engine/index.ts'
import { columnIndex } from './table/column-letters.ts'

/** Where something stands in a file, as the program that shows the file counts: from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly sheet?: string
  /** Of a table: the address of the cell, "B17", of CSV as a spreadsheet shows it. */
  readonly cell?: string
}

/** What came out of a file: a value, or the errors that stand in its way (all or nothing). */
export interface Reading<T> {
  /** Absent where any issue is an error. */
  readonly value: T | undefined
  readonly issues: readonly Issue[]
  /** The place of a JSON pointer into `value`, or of the nearest part around it that the file has. */
  readonly locate: (pointer: string) => Place | undefined
}

/** The place of an issue, whoever found it: the one that its parameters name, else that of its pointer. */
export function placeOf(found: Issue, reading: Pick<Reading<unknown>, 'locate'>): Place | undefined {
  const { file, line, row = line, column = 1 } = found.params
  if (typeof file !== 'string' || typeof row !== 'number') return reading.locate(found.path)
  if (typeof column === 'number') return { file, line: row, column }
  return { file, line: row, column: columnIndex(column) + 1, cell: `${column}${row}` }
}
