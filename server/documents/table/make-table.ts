import type { IssueList } from '../issue-list.ts'
import { cellsLimit, columnsLimit, rowsLimit } from '../limits.ts'
import { quote } from '../quote.ts'
import { type Cell, emptyCell, isBlank, type Row, type Table } from './cell.ts'
import { columnLetters } from './column-letters.ts'

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Makes a table of the rows of a file: the first that has content is the header. Refuses a table without rows or too large,
 * a column name that comes twice, and content in a column without a name.
 */
export function makeTable(
  source: Pick<Table, 'file' | 'sheet'>,
  lines: readonly Row[],
  issues: IssueList,
): Table | undefined {
  const { file } = source
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  if (head === undefined || rows.length === 0) {
    issues.report('table-no-rows', 'error', '', { file })
    return undefined
  }
  const width = rows.reduce((most, { cells }) => Math.max(most, filled(cells)), filled(head.cells))
  if (!isWithinLimits(file, rows.length, width, issues)) return undefined
  const header = Array.from({ length: width }, (_, column) => headerName(head.cells[column]))
  checkNames(file, header, head.line, issues)
  checkNameless(file, header, rows, issues)
  return issues.hasErrors()
    ? undefined
    : { ...source, header, headerLine: head.line, rows: rows.map((row) => padded(row, width)) }
}

function isWithinLimits(file: string, rows: number, width: number, issues: IssueList): boolean {
  if (rows > rowsLimit) issues.report('table-too-many-rows', 'error', '', { file, limit: rowsLimit })
  if (width > columnsLimit) issues.report('table-too-many-columns', 'error', '', { file, limit: columnsLimit })
  if (rows * width > cellsLimit) issues.report('table-too-many-cells', 'error', '', { file, limit: cellsLimit })
  return !issues.hasErrors()
}

/** How many cells a row has up to the last that has content. */
function filled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1
}

function padded(row: Row, width: number): Row {
  const { line, cells } = row
  if (cells.length === width) return row
  return { line, cells: Array.from({ length: width }, (_, column) => cells[column] ?? emptyCell) }
}

/** What is invisible in a name would make two columns look alike. */
function headerName(cell: Cell | undefined): string {
  return (cell?.text ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cc}]+/gu, ' ')
    .trim()
}

function checkNames(file: string, header: readonly string[], row: number, issues: IssueList): void {
  const first = new Map<string, number>()
  for (const [index, name] of header.entries()) {
    if (name === '') continue
    const [column, earlier] = [columnLetters(index), first.get(name)]
    if (forbidden.has(name)) issues.report('header-forbidden', 'error', '', { file, row, column, name })
    if (earlier === undefined) first.set(name, index)
    else {
      const params = { file, row, column, name: quote(name), first: columnLetters(earlier), second: column }
      issues.report('header-twice', 'error', '', params)
    }
  }
}

function checkNameless(file: string, header: readonly string[], rows: readonly Row[], issues: IssueList): void {
  for (const [index, name] of header.entries()) {
    const row = name === '' ? rows.find(({ cells }) => !isBlank(cells[index] ?? emptyCell)) : undefined
    if (row !== undefined) {
      issues.report('header-missing', 'error', '', { file, row: row.line, column: columnLetters(index) })
    }
  }
}
