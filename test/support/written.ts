import { buffer } from 'node:stream/consumers'
import { readXlsx } from '../../server/documents/read-xlsx.ts'
import { hucreReader } from '../../server/documents/table/hucre-reader.ts'
import type { WorkbookReader } from '../../server/documents/table/workbook-reader.ts'
import type { SheetToWrite } from '../../server/exports/sheet-to-write.ts'
import type { ColumnKind, RowToWrite, TableToWrite } from '../../server/exports/table-to-write.ts'
import { writeXlsx } from '../../server/exports/write-xlsx.ts'
import { sheetJsReader } from './sheetjs-reader.ts'

/** The two programs that read back what was written. */
export const workbookReaders: readonly (readonly [string, WorkbookReader])[] = [
  ['hucre', hucreReader],
  ['SheetJS', sheetJsReader],
]

/** A table with columns of these kinds, named by letters. */
export function tableOf(kinds: readonly ColumnKind[], rows: readonly RowToWrite[]): TableToWrite {
  return { columns: kinds.map((kind, index) => ({ name: String.fromCharCode(97 + index), kind })), rows }
}

/** The bytes of a written workbook. */
export async function workbookBytes(...sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return buffer(writeXlsx(sheets))
}

/** What stands in a sheet of a workbook, as we read it: its names of columns, and the cells below. Fails where we would refuse it. */
export async function readBack(bytes: Uint8Array, reader: WorkbookReader, sheet?: string) {
  const { table, issues } = await readXlsx(bytes, 'export.xlsx', sheet, reader)
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (table === undefined || errors.length > 0) throw new Error(JSON.stringify(errors))
  return { header: table.header, rows: table.rows.map(({ cells }) => cells) }
}
