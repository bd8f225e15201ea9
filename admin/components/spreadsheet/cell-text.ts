import { decimal, toText } from '../../../engine/index.ts'
import { grouped } from '../grouped.ts'
import type { CellValue, Column } from './column.ts'

/** The text of a cell as it is edited and copied: `1234.5`, `85`, `{bonus}`, the name of a choice. */
export function cellText(column: Column, value: CellValue): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return toText(decimal(value))
  if (typeof value === 'object') return `{${value.parameter}}`
  return column.kind === 'choice' ? choiceName(column, value) : (column.spelling?.shown(value) ?? value)
}

/** The text of a cell as it is shown: amounts with their thousands apart, percentages with their sign. */
export function shownText(column: Column, value: CellValue): string {
  const text = cellText(column, value)
  if (typeof value !== 'number') return text
  if (column.kind === 'percent') return `${text}%`
  return column.kind === 'money' ? grouped(text) : text
}

function choiceName({ choices = [] }: Column, value: string): string {
  return choices.find((choice) => choice.value === value)?.name ?? value
}
