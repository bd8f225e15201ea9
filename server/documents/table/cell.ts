/** One cell of a table as its file gives it, before anything is made of it. */
export interface Cell {
  /** An `empty` cell that is a formula has no stored value. */
  readonly kind: 'text' | 'number' | 'yes-no' | 'date' | 'error' | 'empty'
  /** number: plain digits; yes-no: TRUE or FALSE; date: YYYY-MM-DD, with a time of day where it has one; error: as shown, #DIV/0! */
  readonly text: string
  /** How a number is shown, where that says what it means. */
  readonly format?: 'percent' | 'scientific'
  readonly isFormula?: true
}

export interface Row {
  /** Of the file: the row of the sheet, or the line on which the row of a CSV file starts. */
  readonly line: number
  readonly cells: readonly Cell[]
}

/** What a CSV file and a sheet have in common. Rows without any content are left out; every row has a cell for each column. */
export interface Table {
  readonly file: string
  readonly sheet?: string
  /** Names of the columns, each once; '' where a column has neither name nor content. */
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly Row[]
}

export const emptyCell: Cell = { kind: 'empty', text: '' }

export function textCell(text: string): Cell {
  return text === '' ? emptyCell : { kind: 'text', text }
}

/** Whether nothing stands in it: empty, or only blanks. A formula without a stored value is not blank: its value is unknown. */
export function isBlank(cell: Cell): boolean {
  return cell.isFormula === true ? cell.kind === 'text' && cell.text.trim() === '' : cell.text.trim() === ''
}
