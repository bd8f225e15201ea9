import {
  type CellValue,
  type WriteSheet,
  writeXlsx as wholeWorkbook,
  writeXlsxStream,
  XLSX_MAX_ROWS_PER_SHEET,
} from 'hucre/xlsx'
import { invariant } from '../../engine/index.ts'
import { type Choosing, choicesSheet, choosing } from './pick-lists.ts'
import { sheetCell } from './sheet-cell.ts'
import { sheetColumn } from './sheet-column.ts'
import { sheetName } from './sheet-name.ts'
import type { SheetToWrite } from './sheet-to-write.ts'
import type { TableToWrite } from './table-to-write.ts'

/** Rows of a workbook that is made whole. */
const wholeRowsLimit = 20_000

export interface XlsxOptions {
  /** Most rows of a sheet, the names of the columns included; as many as spreadsheets can hold (1,048,576) where nothing is said. */
  readonly rowsPerSheet?: number
}

/**
 * A workbook, piece by piece. Of one sheet without pick lists the rows are written as they come and are nowhere kept; those beyond what a
 * sheet holds go to further sheets. Any other workbook is made whole, of at most 20,000 rows. Others get their turn meanwhile.
 */
export async function* writeXlsx(
  sheets: readonly SheetToWrite[],
  { rowsPerSheet = XLSX_MAX_ROWS_PER_SHEET }: XlsxOptions = {},
): AsyncIterable<Uint8Array> {
  const [first] = sheets
  invariant(first !== undefined, 'a workbook has a sheet')
  if (sheets.length > 1 || first.pickLists !== undefined) yield await wholeWorkbook({ sheets: await whole(sheets) })
  else yield* streamed(first, rowsPerSheet)
}

const freezePane = { rows: 1 }

function streamed({ name, table, rowsToFill }: SheetToWrite, maxRowsPerSheet: number): ReadableStream<Uint8Array> {
  const columns = table.columns.map(sheetColumn)
  return writeXlsxStream(cellRows(table, rowsToFill), { name: sheetName(name), columns, freezePane, maxRowsPerSheet })
}

async function* cellRows({ columns, rows }: TableToWrite, rowsToFill = 0): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield columns.map(({ kind }, index) => sheetCell(row[index], kind))
  for (let row = 0; row < rowsToFill; row += 1) yield columns.map(() => null)
}

async function whole(sheets: readonly SheetToWrite[]): Promise<WriteSheet[]> {
  const names: string[] = []
  for (const { name } of sheets) names.push(sheetName(name, names))
  const hiddenName = sheetName('choices', names)
  const lists: string[][] = []
  const written: WriteSheet[] = []
  for (const [index, sheet] of sheets.entries()) {
    const { dataValidations, choices }: Choosing = choosing(sheet.pickLists ?? [], hiddenName, lists.length)
    lists.push(...choices.map((list) => [...list]))
    written.push({ ...(await wholeSheet(names[index] ?? '', sheet)), dataValidations })
  }
  return lists.length === 0 ? written : [...written, choicesSheet(hiddenName, lists)]
}

async function wholeSheet(name: string, { table, rowsToFill }: SheetToWrite): Promise<WriteSheet> {
  const columns = table.columns.map(sheetColumn)
  const rows: CellValue[][] = [columns.map(({ header }) => header ?? null)]
  for await (const row of cellRows(table, rowsToFill)) rows.push(row)
  invariant(rows.length <= wholeRowsLimit, 'a workbook with several sheets or pick lists is small')
  return { name, columns, rows, freezePane }
}
