import { isDecimalText } from './decimal-text.ts'
import { harmless } from './harmless.ts'
import type { CellToWrite, ColumnKind } from './table-to-write.ts'

/** A cell as the text that stands in a CSV file: numbers with all their digits, percentages with their sign, texts harmless. */
export function csvCell(cell: CellToWrite, kind: ColumnKind): string {
  if (cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (!isNumeric(kind) || !isDecimalText(cell)) return harmless(cell)
  return kind === 'percent' ? `${cell}%` : cell
}

function isNumeric(kind: ColumnKind): boolean {
  return kind === 'money' || kind === 'number' || kind === 'percent'
}
