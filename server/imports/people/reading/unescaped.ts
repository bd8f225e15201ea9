import { harmless } from '../../../exports/harmless.ts'
import type { Cell } from '../../../documents/table/cell.ts'

/** A cell without the `'` that our own files have before a text which a spreadsheet would take for a formula. */
export function unescaped(cell: Cell): Cell {
  if (cell.kind !== 'text' || !cell.text.startsWith("'")) return cell
  const text = cell.text.slice(1)
  return harmless(text) === cell.text ? { ...cell, text } : cell
}
