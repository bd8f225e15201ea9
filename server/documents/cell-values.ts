import type { GivenMetric, RawValue } from '../../engine/index.ts'
import type { CellReport } from './cells/cell-report.ts'
import { cleanText, strayMarks } from './cells/clean-text.ts'
import { dateValue } from './cells/date-value.ts'
import { givenCell, isNoDataSign } from './cells/given-cell.ts'
import { levelValue } from './cells/level-value.ts'
import { scaledValue, storedNumber } from './cells/number-value.ts'
import { type PercentAs, percentValue } from './cells/percent-value.ts'
import { yesNoValue } from './cells/yes-no-value.ts'
import { textLimit } from './limits.ts'
import { quote } from './quote.ts'
import type { Cell } from './table/cell.ts'

/** How the values of cells are to be understood. */
export interface CellOptions {
  /** Whether commas between thousands are allowed: "1,234.50". */
  readonly grouping: boolean
  /** Folded texts (`foldName`) that mean "no data". */
  readonly noData: ReadonlySet<string>
  /** What plain numbers in columns of percentages mean; absent: those up to 2 in size are errors. */
  readonly percentAs: PercentAs | undefined
  /** Whether days written otherwise are read that begin with the year: 2026/1/31. */
  readonly yearFirstDates?: boolean
  /** Numbers are written in units of ten to this power: 4 in a column of 万元. Absent: as they are. */
  readonly powerOfTen?: number
}

/** Reads a cell that has something in it; undefined where that is no value of the unit, which is reported. */
type UnitReader = (
  cell: Cell,
  metric: GivenMetric,
  options: CellOptions,
  report: CellReport,
) => Exclude<RawValue, object> | undefined

const readNumber: UnitReader = (cell, _metric, { grouping, powerOfTen }, report) => {
  if (cell.kind === 'number' && cell.format === 'percent') {
    report('cell-percent-not-expected', 'error', { value: quote(cell.text) })
    return undefined
  }
  const number = scaledValue(cell, { grouping, powerOfTen }, report)
  return number === undefined ? undefined : storedNumber(number)
}

const readPercent: UnitReader = (cell, _metric, { grouping, percentAs }, report) => {
  const percent = percentValue(cell, percentAs, grouping, report)
  return percent === undefined ? undefined : storedNumber(percent)
}

const readText: UnitReader = (cell, _metric, _options, report) =>
  cleanText(cell.text, { most: textLimit, isLong: true, strip: strayMarks }, report) || undefined

const readers: Readonly<Record<GivenMetric['unit'], UnitReader>> = {
  money: readNumber,
  count: readNumber,
  days: readNumber,
  score: readNumber,
  number: readNumber,
  percent: readPercent,
  'yes-no': (cell, _metric, _options, report) => yesNoValue(cell, report),
  date: (cell, _metric, { yearFirstDates }, report) => dateValue(cell, report, yearFirstDates),
  grade: (cell, metric, _options, report) => levelValue(cell.text, metric.levels ?? [], report),
  text: readText,
  records: (_cell, metric, _options, report) => {
    report('cell-holds-no-records', 'error', { metric: metric.name })
    return undefined
  },
}

/**
 * The value of a metric that a cell gives, by the metric's unit; undefined where there is none. An empty cell is no value,
 * never 0, and an error where the metric is required; "—", "无", "N/A" are errors unless they are among `noData`.
 */
export function cellValue(
  cell: Cell,
  metric: GivenMetric,
  options: CellOptions,
  report: CellReport,
): Exclude<RawValue, object> | undefined {
  let isReported = false
  const noting: CellReport = (code, severity, params) => {
    isReported ||= severity === 'error'
    report(code, severity, params)
  }
  const given = givenCell(cell, options.noData, noting)
  if (given === undefined) {
    if (metric.required === true && !isReported) report('cell-missing', 'error', { metric: metric.name })
    return undefined
  }
  if (isOfWrongKind(given, metric.unit, report)) return undefined
  return readers[metric.unit](given, metric, options, report)
}

/** Spreadsheets turn what looks like a day ("1-2") into one; and nobody writes a sign for "no data" as a number. */
function isOfWrongKind(cell: Cell, unit: GivenMetric['unit'], report: CellReport): boolean {
  if (cell.kind === 'date' && unit !== 'date') {
    report('cell-is-a-date', 'error', { value: quote(cell.text) })
    return true
  }
  return unit !== 'text' && unit !== 'grade' && unit !== 'records' && isNoDataSign(cell, report)
}
