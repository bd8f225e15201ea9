import { ApiError } from '../http/api-error.ts'
import type { AnswerStream } from '../http/route.ts'
import type { TableToWrite } from './table-to-write.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export type ExportFormat = 'csv' | 'xlsx'

/** Media types of exports, by format. */
export const exportTypeOf: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
export const exportTypes = Object.values(exportTypeOf)

/** The format that a query asks for, a workbook where it asks for none. Throws an `ApiError` (400) for any other. */
export function exportFormat({ format = 'xlsx' }: Readonly<Record<string, string>>): ExportFormat {
  if (format === 'csv' || format === 'xlsx') return format
  throw new ApiError(400, 'query-malformed', { name: 'format', form: 'csv | xlsx' })
}

/** A table as a file to send, named without the ending. */
export function exportStream(name: string, table: TableToWrite, format: ExportFormat): AnswerStream {
  const fileName = `${name.toWellFormed().replaceAll(/[\p{Cc}"*/:<>?\\|]/gu, '_')}.${format}`
  const parts = format === 'csv' ? () => writeCsv(table) : () => writeXlsx([{ name, table }])
  return { type: format === 'csv' ? `${exportTypeOf.csv}; charset=utf-8` : exportTypeOf.xlsx, fileName, parts }
}
