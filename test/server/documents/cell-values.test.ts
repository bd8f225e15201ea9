import { describe, expect, test } from 'vitest'
import type { GivenMetric, Issue } from '../../../engine/index.ts'
import { type CellOptions, cellValue } from '../../../server/documents/cell-values.ts'
import { cellReport } from '../../../server/documents/cells/cell-report.ts'
import { noDataTexts } from '../../../server/documents/cells/given-cell.ts'
import { issueList } from '../../../server/documents/issue-list.ts'
import { type Cell, emptyCell, textCell } from '../../../server/documents/table/cell.ts'

const plain: CellOptions = { grouping: false, noData: new Set(), percentAs: undefined }
const number = (text: string, more: Partial<Cell> = {}): Cell => ({ kind: 'number', text, ...more })
const date = (text: string): Cell => ({ kind: 'date', text })

/** The value of a cell, or what is said about it. */
function read(cell: Cell | string, metric: Partial<GivenMetric>, options: Partial<CellOptions> = {}) {
  const issues = issueList()
  const report = cellReport(issues.report, '/people/0/facts/m', { file: 'x.csv', row: 2, column: 'B' })
  const given = typeof cell === 'string' ? textCell(cell) : cell
  const whole: GivenMetric = { kind: 'given', id: 'm', name: '数据', unit: 'number', ...metric }
  const value = cellValue(given, whole, { ...plain, ...options }, report)
  return { value, issues: issues.all(), codes: issues.all().map(({ code }: Issue) => code) }
}
const good = (value: unknown) => ({ value, codes: [] })
const bad = (code: string) => ({ value: undefined, codes: [code] })

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['-120.5', -120.5],
    ['1200.00', 1200],
    ['007', 7],
    ['0.000000000000001', 1e-15],
    ['999999999999999', 999_999_999_999_999],
    ['123456789012345.6', '123456789012345.6'],
    ['0.1234567890123456', '0.1234567890123456'],
  ])('%j is %j', (text, value) => expect(read(text, {})).toMatchObject(good(value)))

  test.each([
    ['1000000000000000', 'cell-number-out-of-range'],
    ['-1000000000000000', 'cell-number-out-of-range'],
    ['0.12345678901234567', 'cell-number-out-of-range'],
    ['1'.repeat(5000), 'cell-number-out-of-range'],
    ['五', 'cell-not-a-number'],
    ['1 200', 'cell-not-a-number'],
    ['¥1200', 'cell-not-a-number'],
    ['85%', 'cell-not-a-number'],
    ['.5', 'cell-not-a-number'],
    ['5.', 'cell-not-a-number'],
    ['--5', 'cell-not-a-number'],
  ])('%j gives %s', (text, code) => expect(read(text, {})).toMatchObject(bad(code)))

  test('bad input 1: NaN is no number', () => {
    expect(read('NaN', {})).toMatchObject(bad('cell-no-data-sign'))
    expect(read('nan5', {})).toMatchObject(bad('cell-not-a-number'))
  })

  test.each(['1e400', '1e308', 'Infinity'])('bad input 2, 3: %s is no number', (text) => {
    expect(read(text, {})).toMatchObject(bad('cell-not-a-number'))
  })

  test.each(['-0', '-0.00', '－０'])('bad input 4: %s is 0, never -0', (text) => expect(read(text, {}).value).toBe(0))

  test('bad input 5: a number cell with more than 15 digits is refused, a text keeps them all', () => {
    expect(read(number('9007199254740992'), {})).toMatchObject(bad('cell-number-too-long'))
    expect(read(number('0.30000000000000004'), {})).toMatchObject(bad('cell-number-too-long'))
    expect(read('0.30000000000000004', {})).toMatchObject(bad('cell-number-out-of-range'))
    expect(read('900719925474099.3', {})).toMatchObject(good('900719925474099.3'))
  })

  test('bad input 6: 0.1 and 0.2 are exact', () => {
    expect([read('0.1', {}).value, read(number('0.2'), {}).value]).toEqual([0.1, 0.2])
  })

  test('a formula is read with the 15 digits that spreadsheets compute with', () => {
    expect(read(number('0.30000000000000004', { isFormula: true }), {})).toMatchObject({
      value: 0.3,
      codes: ['cell-formula'],
    })
  })

  test('bad input 21: full-width digits are read, with a notice', () => {
    const { value, issues } = read('１２３．５', {})
    expect(value).toBe(123.5)
    expect(issues).toMatchObject([
      {
        code: 'cell-full-width',
        severity: 'notice',
        params: { value: '１２３．５', read: '123.5', row: 2, column: 'B' },
      },
    ])
  })

  test.each([
    ['1,234.50', 1234.5, []],
    ['1，234.50', 1234.5, ['cell-full-width']],
    ['-12,345,678', -12_345_678, []],
    ['123.5', 123.5, []],
    ['1,23', undefined, ['cell-grouping-wrong']],
    ['1234,567', undefined, ['cell-grouping-wrong']],
    ['1,234,56.7', undefined, ['cell-grouping-wrong']],
    ['0.123,456', undefined, ['cell-grouping-wrong']],
    [',123', undefined, ['cell-grouping-wrong']],
  ])('bad input 22: with grouping %j is %j', (text, value, codes) => {
    expect(read(text, {}, { grouping: true })).toMatchObject({ value, codes })
  })

  test.each([
    ['1,234.50', 'cell-grouping-off'],
    ['1，234.50', 'cell-grouping-off'],
    ['1,23', 'cell-grouping-wrong'],
  ])('bad input 22: without grouping %j is refused', (text, code) => expect(read(text, {})).toMatchObject(bad(code)))

  test.each([true, false])('bad input 23: "1.234,50" is refused (grouping %j)', (grouping) => {
    expect(read('1.234,50', {}, { grouping })).toMatchObject(bad('cell-grouping-wrong'))
  })

  test.each(['0x1F', '1e3', '1_000', '+5'])('bad input 24: %s is refused', (text) => {
    expect(read(text, {})).toMatchObject(bad('cell-not-a-number'))
  })

  test.each([' 5', '5\t', '\u{3000}5\u{A0}'])('bad input 24: blanks around %j are taken off', (text) => {
    expect(read(text, {})).toMatchObject(good(5))
  })

  test('a yes, a date and a percentage are no numbers', () => {
    expect(read({ kind: 'yes-no', text: 'TRUE' }, {})).toMatchObject(bad('cell-not-a-number'))
    expect(read(date('2026-01-02'), {})).toMatchObject(bad('cell-is-a-date'))
    expect(read(number('0.85', { format: 'percent' }), { unit: 'score' })).toMatchObject(
      bad('cell-percent-not-expected'),
    )
  })
})

describe('nothing', () => {
  test.each(['', ' ', '\u{3000}'])('bad input 25: %j is missing where the metric is required, never 0', (text) => {
    expect(read(text, { required: true })).toMatchObject(bad('cell-missing'))
    expect(read(text, {})).toMatchObject(good(undefined))
  })

  test('bad input 25: an empty cell of a sheet is missing too', () => {
    expect(read(emptyCell, { required: true })).toMatchObject(bad('cell-missing'))
  })

  test.each(['—', '无', 'N/A', 'n/a', '-', '——', '暂无'])('bad input 26: %j is refused', (text) => {
    for (const unit of ['number', 'percent', 'yes-no', 'date'] as const) {
      expect(read(text, { unit })).toMatchObject(bad('cell-no-data-sign'))
    }
  })

  test('bad input 26: it means that there is no value where somebody says so', () => {
    const noData = noDataTexts(['—', '无', 'N/A', '#N/A'])
    for (const text of ['—', '无', 'n/a']) expect(read(text, {}, { noData })).toMatchObject(good(undefined))
    expect(read({ kind: 'error', text: '#N/A' }, {}, { noData })).toMatchObject(good(undefined))
    expect(read('无', { required: true }, { noData })).toMatchObject(bad('cell-missing'))
    expect(read('-', {}, { noData })).toMatchObject(bad('cell-no-data-sign'))
  })

  test('a text may say "无"', () => expect(read('无', { unit: 'text' })).toMatchObject(good('无')))
})

describe('percentages', () => {
  test.each([
    ['120%', 120],
    ['120 %', 120],
    ['-0.5%', -0.5],
    ['120', 120],
    ['2.01', 2.01],
    ['0', 0],
  ])('bad input 20: %j is %j', (text, value) => expect(read(text, { unit: 'percent' })).toMatchObject(good(value)))

  test.each(['1.2', '2', '-0.85', '0.001'])(
    'bad input 20: a plain %s can be a ratio or a percentage, and is refused',
    (text) => {
      expect(read(text, { unit: 'percent' })).toMatchObject(bad('cell-percent-ambiguous'))
      expect(read(number(text), { unit: 'percent' })).toMatchObject(bad('cell-percent-ambiguous'))
    },
  )

  test('bad input 20: the refusal says what both would be', () => {
    const { issues } = read('1.2', { unit: 'percent' })
    expect(issues[0]?.params).toMatchObject({ value: '1.2', written: '1.2', ratio: '120' })
  })

  test.each([
    ['written', '1.2', 1.2],
    ['written', '120%', 120],
    ['ratio', '1.2', 120],
    ['ratio', '0.07', 7],
    ['ratio', '-0.005', -0.5],
    ['ratio', '120', 12_000],
    ['ratio', '120%', 120],
  ] as const)('bad input 20: in a column that is %s, %s is %d', (percentAs, text, value) => {
    expect(read(text, { unit: 'percent' }, { percentAs })).toMatchObject(good(value))
  })

  test('bad input 20: a number that the sheet shows as a percentage is the ratio behind it', () => {
    for (const percentAs of [undefined, 'written', 'ratio'] as const) {
      expect(read(number('1.2', { format: 'percent' }), { unit: 'percent' }, { percentAs })).toMatchObject(good(120))
    }
  })

  test('full-width is read with a notice', () => {
    expect(read('８５．５％', { unit: 'percent' })).toMatchObject({ value: 85.5, codes: ['cell-full-width'] })
  })
})

describe('yes or no', () => {
  test.each(['是', 'yes', 'TRUE', 'Y', '1', 'Ｙ', ' Yes '])('%j is yes', (text) => {
    expect(read(text, { unit: 'yes-no' })).toMatchObject(good(true))
  })

  test.each(['否', 'no', 'False', 'N', '0'])('%j is no', (text) => {
    expect(read(text, { unit: 'yes-no' })).toMatchObject(good(false))
  })

  test('cells of their own kinds are read as well', () => {
    expect(read({ kind: 'yes-no', text: 'FALSE' }, { unit: 'yes-no' })).toMatchObject(good(false))
    expect(read(number('1'), { unit: 'yes-no' })).toMatchObject(good(true))
  })

  test.each(['maybe', '2', '√', 'constructor'])('%j is neither', (text) => {
    expect(read(text, { unit: 'yes-no' })).toMatchObject(bad('cell-not-yes-no'))
  })
})

describe('dates', () => {
  test.each(['2026-02-28', ' 2024-02-29 '])('%j is a day', (text) => {
    expect(read(text, { unit: 'date' })).toMatchObject(good(text.trim()))
  })

  test.each([
    '2026-02-30',
    '2026-13',
    '20261031',
    '31/10/2026',
    '2026/10/31',
    '2026-2-3',
    '2025-02-29',
    '2026年1月1日',
  ])('bad input 54: %s is refused', (text) =>
    expect(read(text, { unit: 'date' })).toMatchObject(bad('cell-not-a-date')),
  )

  test('bad input 54: a number is no date, nor is a day with a time', () => {
    expect(read(number('46053'), { unit: 'date' })).toMatchObject(bad('cell-not-a-date'))
    expect(read(date('2026-01-31T08:30:00'), { unit: 'date' })).toMatchObject(bad('cell-not-a-date'))
  })

  test.each([
    ['1900-02-28', ['cell-date-too-early']],
    ['1900-03-01', []],
    ['2026-01-31', []],
  ])('bad input 53: the date cell %s gives %j', (day, codes) => {
    expect(read(date(day), { unit: 'date' }).codes).toEqual(codes)
  })

  test('bad input 57: a time without zone is no date', () => {
    expect(read('2026-01-31T08:30:00', { unit: 'date' })).toMatchObject(bad('cell-not-a-date'))
  })
})

describe('grades and texts', () => {
  const grade: Partial<GivenMetric> = { unit: 'grade', levels: ['优秀', '良好', 'A+', '4'] }

  test.each([
    ['优秀', '优秀'],
    [' 良好 ', '良好'],
    ['ａ+', 'A+'],
  ])('%j is the level %s', (text, level) => expect(read(text, grade)).toMatchObject(good(level)))

  test('a level may be a number', () => expect(read(number('4'), grade)).toMatchObject(good('4')))

  test('another text is refused with the levels and the nearest', () => {
    expect(read('优秀秀', grade).issues).toMatchObject([
      { code: 'cell-not-a-level', params: { value: '优秀秀', allowed: '优秀、良好、A+、4', suggestion: '优秀' } },
    ])
  })

  test('bad input 34, 35: texts are kept as they are', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '=HYPERLINK("x")', '+1', '@SUM(1)', '＝1+1']) {
      expect(read(text, { unit: 'text' })).toMatchObject(good(text))
    }
  })

  test.each([
    ['\u{202E}abc', 'cell-turns-direction'],
    ['a\u{7}b', 'cell-control-character'],
    ['a\0b', 'cell-nul'],
    ['a\ud800b', 'cell-lone-surrogate'],
    ['a\u{FFFD}b', 'cell-already-damaged'],
    ['字'.repeat(2001), 'cell-text-too-long'],
  ])('bad input 65: %j is refused', (text, code) => expect(read(text, { unit: 'text' })).toMatchObject(bad(code)))

  test('several lines, 2,000 characters and rare ones are kept', () => {
    expect(read('a\nb', { unit: 'text' })).toMatchObject(good('a\nb'))
    expect(read('\u{20BB7}'.repeat(2000), { unit: 'text' })).toMatchObject(good('\u{20BB7}'.repeat(2000)))
  })
})

describe('what a sheet shows', () => {
  test('bad input 53: an error is refused, whatever is wanted', () => {
    for (const unit of ['number', 'text', 'grade'] as const) {
      expect(read({ kind: 'error', text: '#DIV/0!' }, { unit, required: true })).toMatchObject(bad('cell-error'))
    }
  })

  test('bad input 53: a formula gives its stored value, with a warning', () => {
    expect(read(number('85', { isFormula: true }), {}).issues).toMatchObject([
      { code: 'cell-formula', severity: 'warning', params: { value: '85' } },
    ])
  })

  test('bad input 53: a formula without stored value is refused', () => {
    expect(read({ kind: 'empty', text: '', isFormula: true }, {})).toMatchObject(bad('cell-formula-without-value'))
  })

  test('a formula that gives nothing is nothing', () => {
    const cell: Cell = { kind: 'text', text: '', isFormula: true }
    expect(read(cell, {})).toMatchObject(good(undefined))
    expect(read(cell, { required: true })).toMatchObject(bad('cell-missing'))
  })

  test('a list of records fits no cell', () => {
    expect(read('1', { unit: 'records' })).toMatchObject(bad('cell-holds-no-records'))
  })
})
