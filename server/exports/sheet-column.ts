import type { ColumnDef } from 'hucre/xlsx'
import { sheetText } from './sheet-text.ts'
import type { ColumnKind, ColumnToWrite } from './table-to-write.ts'

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 18,
  money: 14,
  number: 12,
  percent: 10,
  date: 12,
  'yes-no': 8,
}

/** A column of a workbook: its title, its width, and how its numbers are shown. */
export function sheetColumn({ name, kind, scale, width = widths[kind] }: ColumnToWrite): ColumnDef {
  const numFmt = formatOf(kind, scale)
  return { header: sheetText(name), width, ...(numFmt !== undefined && { numFmt }) }
}

function formatOf(kind: ColumnKind, scale: number | undefined): string | undefined {
  switch (kind) {
    case 'money':
      return `#,##0${decimals(scale ?? 2)}`
    case 'percent':
      return `0${decimals(scale ?? 2)}%`
    case 'number':
      return scale === undefined ? undefined : `0${decimals(scale)}`
    case 'date':
      return 'yyyy-mm-dd'
    case 'text':
      return '@'
    case 'yes-no':
      return undefined
  }
}

function decimals(scale: number): string {
  return scale === 0 ? '' : `.${'0'.repeat(scale)}`
}
