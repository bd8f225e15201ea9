import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../server/documents/read-csv.ts'
import type { HeaderOptions } from '../../../server/documents/table/header-row.ts'
import { isAbove } from '../../../server/documents/table/header-row.ts'

const rows = '工号,姓名,部门\n007,王芳,业务部\n'
const read = (text: string, options: HeaderOptions = {}) =>
  readCsv(new TextEncoder().encode(text), 'x.csv', undefined, options)
const codes = (text: string, options?: HeaderOptions) => read(text, options).issues.map(({ code }) => code)

describe('titles above the header', () => {
  test('are passed over where that is wanted, and that is said', () => {
    const { table, issues } = read(`2026年1月员工名册,,\n单位：元,制表：人事,\n${rows}`, { passesTitles: true })
    expect(table).toMatchObject({ header: ['工号', '姓名', '部门'], headerLine: 3, rows: [{ line: 4 }] })
    expect(issues).toMatchObject([
      { code: 'header-below-titles', severity: 'notice', params: { file: 'x.csv', row: 3, titles: 2 } },
    ])
  })

  test('are passed over where they have fewer cells than the table', () => {
    expect(read(`2026年1月\n\n${rows}`, { passesTitles: true }).table?.headerLine).toBe(3)
  })

  test('are a table with nameless columns where nobody wants them passed over', () => {
    expect(codes(`2026年1月员工名册,,\n${rows}`)).toEqual(['header-missing', 'header-missing'])
  })

  test.each([
    ['a header of two columns', '工号,姓名\n007,王芳,业务部\n', ['row-too-many-cells']],
    ['a header of one column', '工号\n007\n', []],
    ['a header at the top', rows, []],
  ])('%s is no title', (_, text, expected) => {
    expect(codes(text, { passesTitles: true })).toEqual(expected)
  })
})

describe('a header that somebody names', () => {
  test.each([
    [1, ['row-too-few-cells', 'header-missing']],
    [2, undefined],
    [3, undefined],
  ])('in row %i', (headerRow, expected) => {
    const reading = read(`员工名册,,\n\n${rows}`, { headerRow })
    if (expected === undefined) expect(reading.table?.headerLine).toBe(3)
    else expect(reading.table).toBeUndefined()
  })

  test('below everything leaves no table', () => {
    expect(codes(rows, { headerRow: 9 })).toEqual(['table-no-rows'])
  })
})

test('the first rows are given as they stand, whatever is wrong with the table', () => {
  const { table, first } = read(`员工名册,,\n\n${rows}`, { headerRow: 1, passesTitles: true })
  expect(table).toBeUndefined()
  expect(first?.map(({ line }) => line)).toEqual([1, 3, 4])
})

test.each([
  ['A1:H1', true],
  ['A1:H2', true],
  ['A1:H3', false],
])('the range %s is above row 3: %s', (range, expected) => {
  expect(isAbove(range, [{ line: 3, cells: [] }])).toBe(expected)
})
