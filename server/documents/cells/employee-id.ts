import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'
import { cleanText, zeroWidth } from './clean-text.ts'

/** Longest employee id, in characters. */
const idLimit = 64

/**
 * The employee id of a cell as text: "007" stays "007". Characters of no width are taken out with a notice. A number that may
 * have been an id like 1E5 before a spreadsheet read it is a warning.
 */
export function employeeId(cell: Cell, report: CellReport): string | undefined {
  if (cell.kind === 'date') {
    report('cell-is-a-date', 'error', { value: quote(cell.text) })
    return undefined
  }
  const id = cleanText(cell.text, { most: idLimit, strip: zeroWidth }, report)
  if (id === '') report('employee-id-missing', 'error', {})
  if (id === undefined || id === '') return undefined
  const original = likelyOriginal(cell, id)
  if (original !== undefined) report('employee-id-was-a-number', 'warning', { value: id, original })
  return id.replaceAll(/\s+/gu, ' ')
}

/** What may have been typed: 1E5 for a number with four zeros or more at its end, or shown with an exponent. */
function likelyOriginal(cell: Cell, id: string): string | undefined {
  if (cell.kind !== 'number') return /^\d(?:\.\d+)?E\+\d+$/i.test(id) ? withoutPoint(id) : undefined
  const [, digits = '', zeros = ''] = /^([1-9]\d*?)(0+)$/.exec(id) ?? []
  return zeros.length >= 4 || (zeros !== '' && cell.format === 'scientific') ? `${digits}E${zeros.length}` : undefined
}

/** 1.20E+05 is how a spreadsheet shows 12E4. */
function withoutPoint(shown: string): string {
  const [mantissa = '', exponent = ''] = shown.toUpperCase().split('E+')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const kept = decimals.replace(/0+$/, '')
  return `${whole}${kept}E${Number(exponent) - kept.length}`
}
