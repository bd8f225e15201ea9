import { cellText } from './cell-text.ts'
import type { TextBlock } from './clipboard.ts'
import type { CellProblem, Cells, CellValue, Column } from './column.ts'
import type { GridChange, GridRows } from './grid-change.ts'
import { type Place, type Rectangle, through } from './grid-place.ts'
import { parseCell } from './parse-cell.ts'

export interface RefusedCell {
  readonly place: Place
  readonly problem: CellProblem
}

/** Changes of the whole block, or every cell that does not fit: nothing is ever written in part. */
export type Written =
  | { readonly changes: readonly GridChange[]; readonly area: Rectangle }
  | { readonly refused: readonly RefusedCell[] }

/** Nothing to write. */
const nothing: Written = { changes: [], area: { top: 0, left: 0, bottom: 0, right: 0 } }

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: GridRows
  /** The most rows that the table may have. */
  readonly mostRows: number
}

/**
 * Pastes a block of texts over the selection: from its top left, repeated where the selection is a multiple of the block. Rows that are
 * not there yet are added. Cells that may only be read take an empty text, or one that their column shows anyway, and stay as they are.
 */
export function pasteBlock(table: Table, selection: Rectangle, block: TextBlock): Written {
  const area = pastedArea(selection, block)
  const width = widthOf(block)
  return writeTexts(table, area, (row, column) => block[row % block.length]?.[column % width] ?? '')
}

function widthOf(block: TextBlock): number {
  return Math.max(1, ...block.map((row) => row.length))
}

function pastedArea({ top, left, bottom, right }: Rectangle, block: TextBlock): Rectangle {
  const [height, width] = [block.length, widthOf(block)]
  const [tall, wide] = [bottom - top + 1, right - left + 1]
  const isMultiple = tall % height === 0 && wide % width === 0
  return { top, left, bottom: top + (isMultiple ? tall : height) - 1, right: left + (isMultiple ? wide : width) - 1 }
}

/** Empties the cells of the selection; those that may only be read stay as they are. */
export function clearCells(table: Table, selection: Rectangle): Written {
  return writeTexts(table, selection, () => '')
}

/** Ctrl+D: the first row of the selection over the others; of a selection one row high, the row above it. */
export function fillDown(table: Table, { top, left, bottom, right }: Rectangle): Written {
  const source = top === bottom ? top - 1 : top
  const first = source + 1
  if (source < 0) return nothing
  return copyCells(table, { top: first, left, bottom, right }, ({ column }) => ({ row: source, column }))
}

/** Ctrl+R: the first column of the selection over the others; of a selection one column wide, the column to its left. */
export function fillRight(table: Table, { top, left, bottom, right }: Rectangle): Written {
  const source = left === right ? left - 1 : left
  const first = source + 1
  if (source < 0) return nothing
  return copyCells(table, { top, left: first, bottom, right }, ({ row }) => ({ row, column: source }))
}

function copyCells(table: Table, area: Rectangle, from: (to: Place) => Place): Written {
  return writeTexts(table, area, (row, column) => {
    const source = from({ row: area.top + row, column: area.left + column })
    return textAt(table, source)
  })
}

/** The texts of the selection, as they are copied. */
export function copiedBlock(table: Table, { top, left, bottom, right }: Rectangle): string[][] {
  return through(top, bottom).map((row) => through(left, right).map((column) => textAt(table, { row, column })))
}

function textAt({ columns, rows }: Table, { row, column }: Place): string {
  const kind = columns[column]
  return kind === undefined || row >= rows.count ? '' : cellText(kind, rows.cell(row, kind.id))
}

/** Writes texts over an area, row by row; `textOf` counts from its top left. */
export function writeTexts(table: Table, area: Rectangle, textOf: (row: number, column: number) => string): Written {
  const refused: RefusedCell[] = []
  const changes: GridChange[] = []
  for (const row of through(area.top, area.bottom)) {
    const cells = through(area.left, area.right).map((column) => {
      const place = { row, column }
      const outcome = cellAt(table, place, textOf(row - area.top, column - area.left))
      if ('problem' in outcome) refused.push({ place, problem: outcome.problem })
      return outcome
    })
    changes.push(...rowChanges(table, row, cells))
  }
  return refused.length > 0 ? { refused } : { changes, area }
}

type Outcome = { column: string; value: CellValue } | { problem: CellProblem } | { stays: true }

function cellAt(table: Table, { row, column }: Place, text: string): Outcome {
  const kind = table.columns[column]
  if (kind === undefined) return text === '' ? { stays: true } : { problem: 'no-column' }
  if (row >= table.mostRows) return { problem: 'no-row' }
  if (kind.readOnly === true) return isShown(table, kind, text) ? { stays: true } : { problem: 'read-only' }
  const parsed = parseCell(kind, text)
  return 'problem' in parsed ? parsed : { column: kind.id, value: parsed.value }
}

function isShown({ rows }: Table, column: Column, text: string): boolean {
  return text === '' || through(0, rows.count - 1).some((row) => cellText(column, rows.cell(row, column.id)) === text)
}

function rowChanges({ rows }: Table, row: number, outcomes: readonly Outcome[]): GridChange[] {
  const written = outcomes.flatMap((outcome) => ('column' in outcome ? [outcome] : []))
  if (row >= rows.count) {
    const cells: Cells = Object.fromEntries(written.map(({ column, value }) => [column, value]))
    return [{ do: 'insert', row, cells }]
  }
  return written
    .filter(({ column, value }) => !isSame(rows.cell(row, column), value))
    .map(({ column, value }) => ({ do: 'set', row, column, value }))
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return one.parameter === other.parameter
}

/** Why a place was refused, where it was. */
export function refusedAt(refused: readonly RefusedCell[], { row, column }: Place): CellProblem | undefined {
  return refused.find(({ place }) => place.row === row && place.column === column)?.problem
}
