import { harmless } from './harmless.ts'

/** Longest text of a cell, in UTF-16 units. */
const lengthLimit = 32_767

/**
 * A text as a cell of a workbook can hold it: no formula, no halves of characters, no code points that XML does not have, lines as
 * spreadsheets end them, and cut with "…" where it is too long. What looks like an escape of the format (`_x0041_`) is escaped, so that it is read as it was written.
 */
export function sheetText(text: string): string {
  const held = harmless(text)
    .toWellFormed()
    .replaceAll(/[\u{FFFE}\u{FFFF}]/gu, '\u{FFFD}')
    .replaceAll('\r\n', '\n')
  const short = held.length > lengthLimit ? `${held.slice(0, lengthLimit - 1).toWellFormed()}…` : held
  return short.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}
