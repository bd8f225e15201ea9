import { csvCell } from '../../exports/csv-cell.ts'
import { byteOrderMark, csvLines } from '../../exports/csv-lines.ts'
import { harmless } from '../../exports/harmless.ts'
import type { Sheet } from './sheet.ts'

/**
 * A sheet as CSV after RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese right. No cell can become a
 * formula: text that begins like one gets a leading `'`.
 */
export function csv({ columns, rows }: Sheet): string {
  const titles = columns.map(({ title }) => harmless(title))
  const cells = rows.map((row) => columns.map(({ kind }, index) => csvCell(row[index], kind)))
  return byteOrderMark + csvLines([titles, ...cells])
}
