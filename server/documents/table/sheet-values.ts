import { decimal, toText } from '../../../engine/index.ts'
import type { Cell } from './cell.ts'

/** The cell of a number: spreadsheets keep binary fractions, whose shortest text is what a person typed. */
export function numberCell(value: number, numberFormat: string | undefined): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' }
  const format = numberFormat === undefined ? undefined : formatKind(numberFormat)
  const text = toText(decimal(value))
  return format === undefined ? { kind: 'number', text } : { kind: 'number', text, format }
}

function formatKind(numberFormat: string): Cell['format'] {
  const shown = numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (shown.includes('%')) return 'percent'
  return /E[+-]/i.test(shown) ? 'scientific' : undefined
}

/** The cell of a moment, as ISO text to the second ('2026-01-31T00:00:00'); what no calendar has is an error, as the program shows it. */
export function dateCell(iso: string | undefined): Cell {
  if (iso === undefined || !/^\d{4}-/.test(iso)) return { kind: 'error', text: '#NUM!' }
  return { kind: 'date', text: iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso }
}
