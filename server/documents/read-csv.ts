import Papa from 'papaparse'
import { type IssueList, issueList } from './issue-list.ts'
import { cellsLimit, factsLimitBytes, rowsLimit } from './limits.ts'
import { type Row, textCell } from './table/cell.ts'
import { decodeText, type Encoding } from './table/decode-text.ts'
import { delimiterOf } from './table/delimiter.ts'
import { belowTitles, firstRows, type HeaderOptions } from './table/header-row.ts'
import { makeTable } from './table/make-table.ts'
import { quoteProblem } from './table/quotes.ts'
import type { TableReading } from './table/table-reading.ts'

/**
 * Reads a CSV file into a table: UTF-8, UTF-16 with byte order mark, or GB18030 (GBK); comma, semicolon or tab, whichever the
 * header has most of. Refuses rows with more or fewer cells than the header, quotes that do not fit, more than 200,000 rows.
 */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  encoding?: Encoding,
  header: HeaderOptions = {},
): TableReading {
  const issues = issueList()
  if (bytes.length > factsLimitBytes) {
    issues.report('file-too-large', 'error', '', { file, size: bytes.length, limit: factsLimitBytes })
    return { table: undefined, issues: issues.all() }
  }
  const decoded = decodeText(bytes, file, issues, encoding)
  if (decoded === undefined) return { table: undefined, issues: issues.all() }
  const all = readLines(decoded.text.replaceAll(/\r\n?/g, '\n'), file, issues)
  if (all === undefined) return { table: undefined, issues: issues.all(), encoding: decoded.encoding }
  const lines = belowTitles(file, all, header, issues)
  checkWidths(file, lines, issues)
  const table = makeTable({ file }, lines, issues)
  return { table, issues: issues.all(), encoding: decoded.encoding, ...firstRows(all, header) }
}

function readLines(text: string, file: string, issues: IssueList): readonly Row[] | undefined {
  const delimiter = delimiterOf(text)
  if (countCells(text, delimiter) > cellsLimit) {
    issues.report('table-too-many-cells', 'error', '', { file, limit: cellsLimit })
    return undefined
  }
  const problem = quoteProblem(text, delimiter)
  if (problem !== undefined) {
    issues.report(problem.code, 'error', '', { file, row: problem.line })
    return undefined
  }
  const rows = parse(text, delimiter)
  if (rows.length >= linesLimit) {
    issues.report('table-too-many-rows', 'error', '', { file, limit: rowsLimit })
    return undefined
  }
  return numbered(rows)
}

/** The header and what follows the last line end are lines too. Blank lines count, so that a file of nothing else does not fill the memory. */
const linesLimit = rowsLimit + 3

function parse(text: string, delimiter: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', fastMode: false, preview: linesLimit }).data
}

/** At least as many as the file has: separators inside quotes count too. */
function countCells(text: string, delimiter: string): number {
  let count = 1
  for (const separator of [delimiter, '\n']) {
    for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count++
  }
  return count
}

/** Rows with the line on which each starts; a cell in quotes may hold line ends of its own. */
function numbered(rows: readonly (readonly string[])[]): Row[] {
  let line = 1
  return rows.map((texts) => {
    const row = { line, cells: texts.map(textCell) }
    line += texts.reduce((ends, text) => (text.includes('\n') ? ends + text.split('\n').length - 1 : ends), 1)
    return row
  })
}

function checkWidths(file: string, lines: readonly Row[], issues: IssueList): void {
  const filled = lines.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
  const expected = filled[0]?.cells.length ?? 0
  for (const { line, cells } of filled) {
    const params = { file, row: line, cells: cells.length, expected }
    if (cells.length > expected) issues.report('row-too-many-cells', 'error', '', params)
    if (cells.length < expected) issues.report('row-too-few-cells', 'error', '', params)
  }
}
