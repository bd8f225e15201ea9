import { foldName } from '../../../engine/index.ts'
import { quote } from '../quote.ts'
import { type Cell, isBlank } from '../table/cell.ts'
import type { CellReport } from './cell-report.ts'

/** What people write where they have no value. It is an error, never a zero, unless somebody says that it means "no data". */
const noDataSigns: ReadonlySet<string> = new Set(
  [
    '—',
    '–',
    '-',
    '--',
    '——',
    '/',
    '\\',
    '无',
    '暂无',
    '无数据',
    '未填',
    '缺',
    'n/a',
    '#n/a',
    'na',
    'none',
    'null',
    'nan',
    '?',
  ].map(foldName),
)

/** The cell if something stands in it that may be read as a value: not blank, no error, no formula without value, not one of `noData`. */
export function givenCell(cell: Cell, noData: ReadonlySet<string>, report: CellReport): Cell | undefined {
  if (noData.size > 0 && cell.text !== '' && noData.has(foldName(cell.text))) return undefined
  if (cell.kind === 'error') {
    report('cell-error', 'error', { value: quote(cell.text) })
    return undefined
  }
  if (isBlank(cell)) return undefined
  if (cell.kind === 'empty') {
    report('cell-formula-without-value', 'error', {})
    return undefined
  }
  if (cell.isFormula === true) report('cell-formula', 'warning', { value: quote(cell.text) })
  return cell
}

/** Whether a text stands for "no data" to people; it is reported here where a number, a date or yes or no is wanted. */
export function isNoDataSign(cell: Cell, report: CellReport): boolean {
  const isSign = !/\d/.test(cell.text) && noDataSigns.has(foldName(cell.text))
  if (isSign) report('cell-no-data-sign', 'error', { value: quote(cell.text.trim()) })
  return isSign
}

/** The folded texts that mean "no data". */
export function noDataTexts(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(foldName))
}
