import { createHash } from 'node:crypto'
import type { CellOptions } from '../../../documents/cell-values.ts'
import type { CellReport } from '../../../documents/cells/cell-report.ts'
import { noDataTexts } from '../../../documents/cells/given-cell.ts'
import { fileKind } from '../../../documents/file-kind.ts'
import { readTable } from '../../../documents/read-table.ts'
import { type Cell, emptyCell, isBlank, type Row, type Table } from '../../../documents/table/cell.ts'
import type { TableReading } from '../../../documents/table/table-reading.ts'
import type { Task } from '../../../threads/threads.ts'
import { collectGarbage } from './collect-garbage.ts'
import { findingsAt, type FindingsAt } from './findings-at.ts'
import { type IdAt, identityFindings } from './identity-findings.ts'
import { readCell } from './read-cell.ts'
import type { ColumnsToRead, ColumnToRead, SheetHead, SheetRow, SheetToRead } from './sheet-messages.ts'
import { unescaped } from './unescaped.ts'
import { powersOfTen } from './unit-choice.ts'

/** Rows that are handed over at once. */
const portionSize = 500
const sampleCount = 3
/** Files from which on the garbage of their reading is worth collecting. */
const largeBytes = 1_000_000

/** Reads a table of people: its header first; then, told what its columns are, its rows in portions with what is wrong in them. */
export const readSheetTask: Task<'read-sheet'> = async function* (start, parts) {
  const tidy = start.bytes.length > largeBytes ? collectGarbage : () => {}
  try {
    const reading = await readTable(start.bytes, start.file, { ...start, passesTitles: true, betweenSteps: tidy })
    tidy()
    yield headOf(start, reading)
    const { table } = reading
    if (table === undefined) return
    for await (const wanted of parts) return yield* rowsOf(table, wanted)
  } finally {
    tidy()
  }
}

function headOf({ bytes }: SheetToRead, { table, encoding, sheets, issues, first }: TableReading): SheetHead {
  return {
    ...{ is: 'head', kind: fileKind(bytes), issues },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(encoding !== undefined && { encoding }),
    ...(sheets !== undefined && { sheets }),
    ...(table?.sheet !== undefined && { sheet: table.sheet }),
    ...(table !== undefined && { table: tableHead(table) }),
    ...(first !== undefined && { first: first.map(({ line, cells }) => ({ line, texts: cells.map(shownPart) })) }),
  }
}

function tableHead({ header, headerLine, rows }: Table): NonNullable<SheetHead['table']> {
  const first = rows.slice(0, 50)
  const samples = header.map((_, index) =>
    first
      .map(({ cells }) => cells[index] ?? emptyCell)
      .filter((cell) => !isBlank(cell))
      .slice(0, sampleCount)
      .map(shownPart),
  )
  return { header, headerLine, rows: rows.length, samples }
}

function shownPart(cell: Cell): string {
  return shownText(cell).slice(0, 100)
}

/** A cell as it would be typed. */
function shownText({ kind, text, format }: Cell): string {
  if (kind !== 'number' || format !== 'percent') return text
  return `${Number((Number(text) * 100).toPrecision(15))}%`
}

function* rowsOf(table: Table, wanted: ColumnsToRead) {
  const findings = findingsAt(table.file)
  const columns = wanted.columns.map((column) => ({ ...column, options: optionsOf(column, wanted) }))
  const column = columns.find(({ reads }) => reads.as === 'id')
  const twice = column && identityFindings(idsOf(table, column), { file: table.file, column: column.letters })
  for (let from = 0; from < table.rows.length; from += portionSize) {
    const portion = table.rows.slice(from, from + portionSize)
    const rows = portion.map((row) => rowOf(row, columns, findings, wanted))
    const found = [...findings.taken(), ...portion.flatMap(({ line }) => twice?.get(line) ?? [])]
    yield { is: 'rows', rows, found } as const
  }
}

type Column = ColumnToRead & { readonly options: CellOptions }

function optionsOf({ unit }: ColumnToRead, { grouping, noData, yearFirstDates }: ColumnsToRead): CellOptions {
  const isOfPercent = unit === 'written' || unit === 'ratio'
  return {
    ...{
      grouping,
      yearFirstDates: yearFirstDates ?? false,
      noData: noDataTexts(noData),
      percentAs: isOfPercent ? unit : undefined,
    },
    ...(unit !== undefined && !isOfPercent && { powerOfTen: powersOfTen[unit] }),
  }
}

function rowOf(row: Row, columns: readonly Column[], findings: FindingsAt, { wantsTexts }: ColumnsToRead): SheetRow {
  const values = columns.map(({ index, letters, reads, options }) =>
    readCell(unescaped(row.cells[index] ?? emptyCell), reads, options, findings.at(row.line, letters)),
  )
  return { line: row.line, values, ...(wantsTexts && { texts: row.cells.map(shownText) }) }
}

const inSilence: CellReport = () => {}

function idsOf(table: Table, { index, reads, options }: Column): readonly IdAt[] {
  return table.rows.flatMap(({ line, cells }) => {
    const id = readCell(unescaped(cells[index] ?? emptyCell), reads, options, inSilence)
    return typeof id === 'string' ? [{ id, line }] : []
  })
}
