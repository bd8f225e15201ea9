import type { SheetToWrite } from '../../../exports/sheet-to-write.ts'
import type { RowToWrite, TableToWrite } from '../../../exports/table-to-write.ts'
import type { ImportCode } from '../../../messages/import-codes.ts'
import type { Language } from '../../../messages/language.ts'
import { sentence } from '../../../messages/messages.ts'
import type { WorkbookColumn } from './workbook-column.ts'

/** Rows up to which a workbook has pick lists and a second sheet that explains the columns. */
const fullRows = 15_000
/** Rows made ready below those of people. */
const rowsToFill = 200

/** The sheets of a workbook to fill in: one with the columns and the rows that are known, one that explains the columns. */
export function workbookSheets(
  columns: readonly WorkbookColumn[],
  rows: readonly RowToWrite[],
  language: Language,
): readonly SheetToWrite[] {
  const name = sentence('workbook-sheet', {}, language)
  const table: TableToWrite = { columns: columns.map(({ column }) => column), rows }
  if (rows.length > fullRows) return [{ name, table, rowsToFill }]
  const pickLists = columns.flatMap(({ choices }, column) => (choices.length === 0 ? [] : [{ column, choices }]))
  const sheet = { name, table, rowsToFill: rows.length === 0 ? 1000 : rowsToFill }
  return [
    { ...sheet, ...(pickLists.length > 0 && { pickLists }) },
    { name: sentence('workbook-notes', {}, language), table: notes(columns, language) },
  ]
}

function notes(columns: readonly WorkbookColumn[], language: Language): TableToWrite {
  const titles: readonly ImportCode[] = [
    'workbook-column',
    'workbook-unit',
    'workbook-allowed',
    'workbook-required',
    'workbook-key',
  ]
  const widths = [24, 10, 40, 8, 30]
  return {
    columns: titles.map((code, index) => ({
      ...{ name: sentence(code, {}, language), kind: 'text' },
      width: widths[index] ?? 12,
    })),
    rows: columns.map(({ column, unit, allowed, required, key }) => [column.name, unit, allowed, required, key]),
  }
}
