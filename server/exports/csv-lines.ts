import Papa from 'papaparse'

/** Goes before the first line, so that spreadsheets read the file as UTF-8. */
export const byteOrderMark = '\u{FEFF}'

/**
 * Lines of CSV after RFC 4180, each with its line end. Cells with a semicolon or a tab are quoted too, since spreadsheets of some
 * countries divide at those.
 */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const text = Papa.unparse([...rows], { newline: '\r\n', quotes: (cell) => /[;\t]/.test(String(cell)) })
  return `${text}\r\n`
}
