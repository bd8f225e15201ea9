import { grouped } from '../../messages/numbers.ts'
import { visible } from '../../messages/visible.ts'
import type { Column, Sheet } from './sheet.ts'
import { width } from './width.ts'

/** A sheet as aligned lines: numbers to the right with their thousands grouped, text to the left, totals under a rule. */
export function table(sheet: Sheet): string {
  const body = [...sheet.rows, ...(sheet.totals === undefined ? [] : [sheet.totals])].map((row) => shown(sheet, row))
  const titles = sheet.columns.map((column) => visible(column.title))
  const widths = titles.map((title, index) => widest(title, body, index))
  const line = (cells: readonly string[]) => joined(sheet.columns, widths, cells)
  const rule = widths.map((columns) => '─'.repeat(columns)).join('  ')
  const rows = body.slice(0, sheet.rows.length).map(line)
  const totals = body.slice(sheet.rows.length).flatMap((row) => [rule, line(row)])
  return [line(titles), rule, ...rows, ...totals].map((text) => `${text.trimEnd()}\n`).join('')
}

function shown(sheet: Sheet, row: readonly string[]): string[] {
  return sheet.columns.map(({ kind }, index) => {
    const cell = row[index] ?? ''
    return kind === 'number' ? grouped(cell) : visible(cell)
  })
}

function widest(title: string, rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((most, row) => Math.max(most, width(row[index] ?? '')), width(title))
}

function joined(columns: readonly Column[], widths: readonly number[], cells: readonly string[]): string {
  return columns
    .map(({ kind }, index) => {
      const cell = cells[index] ?? ''
      const padding = ' '.repeat((widths[index] ?? 0) - width(cell))
      return kind === 'number' ? padding + cell : cell + padding
    })
    .join('  ')
}
