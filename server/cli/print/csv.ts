import Papa from 'papaparse'
import type { Column, Sheet } from './sheet.ts'

/**
 * A sheet as CSV after RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese right. No cell can become a
 * formula: text that begins like one gets a leading `'`.
 */
export function csv(sheet: Sheet): string {
  const titles = sheet.columns.map((column) => harmless(column.title))
  const rows = sheet.rows.map((row) => row.map((cell, index) => safe(cell, sheet.columns[index])))
  return `\u{FEFF}${Papa.unparse([titles, ...rows], { newline: '\r\n' })}\r\n`
}

const startOfFormula = /^[=+\-@\t\r＝＋－＠]/
const plainNumber = /^-?\d+(\.\d+)?$/

function safe(cell: string, column: Column | undefined): string {
  return column?.kind === 'number' && plainNumber.test(cell) ? cell : harmless(cell)
}

function harmless(text: string): string {
  return startOfFormula.test(text) ? `'${text}` : text
}
