import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText } from '../../../../admin/components/spreadsheet/cell-text.ts'
import type { CellProblem, CellValue, Column, ColumnKind } from '../../../../admin/components/spreadsheet/column.ts'
import { parseCell } from '../../../../admin/components/spreadsheet/parse-cell.ts'

const column = (kind: ColumnKind, more: Partial<Column> = {}): Column => ({ id: 'a', title: 'A', kind, ...more })

describe('parseCell()', () => {
  test.each<[string, ColumnKind, CellValue]>([
    ['１２３', 'number', 123],
    ['1,234.5', 'number', 1234.5],
    ['１，２３４．５', 'money', 1234.5],
    ['-0.5', 'number', -0.5],
    ['.5', 'number', 0.5],
    ['5.', 'number', 5],
    ['+7', 'number', 7],
    ['−3', 'number', -3],
    ['3。5', 'number', 3.5],
    ['1_000', 'number', 1000],
    ['(300)', 'money', -300],
    ['¥1,200', 'money', 1200],
    ['￥5', 'money', 5],
    ['1.5E+06', 'number', 1_500_000],
    ['1.5e-3', 'number', 0.0015],
    ['85%', 'percent', 85],
    ['８５％', 'percent', 85],
    ['85', 'percent', 85],
    ['85%', 'number', 0.85],
    ['120%', 'number', 1.2],
    ['0.5%', 'number', 0.005],
    ['-0', 'number', 0],
    ['  ', 'number', undefined],
    ['', 'choice', undefined],
    [' a ', 'text', 'a'],
    ['0.1', 'number', 0.1],
    ['999999999999999', 'number', 999_999_999_999_999],
  ])('reads "%s" in a column of kind %s as %s', (text, kind, value) => {
    expect(parseCell(column(kind), text)).toEqual({ value })
  })

  test.each<[string, Column, CellProblem]>([
    ['abc', column('number'), 'number'],
    ['1,23', column('number'), 'number'],
    ['1.2.3', column('number'), 'number'],
    ['85%', column('money'), 'number'],
    ['--1', column('number'), 'number'],
    ['Infinity', column('number'), 'number'],
    ['1e400', column('number'), 'number'],
    ['{bonus}', column('number'), 'number'],
    ['1234567890123456', column('number'), 'digits'],
    ['0.1234567890123456', column('number'), 'digits'],
    ['1.5', column('number', { whole: true }), 'whole'],
    ['-0.01', column('percent', { min: 0 }), 'min'],
    ['100.01', column('percent', { max: 100 }), 'max'],
    ['优秀', column('choice', { choices: [{ value: 'a', name: '良好' }] }), 'choice'],
    ['abcd', column('text', { longest: 3 }), 'longest'],
    ['a\nb', column('text'), 'one-line'],
  ])('refuses "%s"', (text, kind, problem) => {
    expect(parseCell(kind, text)).toEqual({ problem })
  })

  test.each([
    ['0', 0],
    ['100', 100],
    ['100.000', 100],
    ['1.0', 1],
  ])('takes %s, which is just within', (text, value) => {
    expect(parseCell(column('percent', { min: 0, max: 100, whole: true }), text)).toEqual({ value })
  })

  test('reads the blank of a template where the column may hold one', () => {
    expect(parseCell(column('number', { parameters: true }), '{bonus-good}')).toEqual({
      value: { parameter: 'bonus-good' },
    })
  })

  const choices = [
    { value: 'up', name: 'Higher band' },
    { value: 'down', name: 'Lower band' },
    { value: '60', name: '60 ≤ · < 80' },
    { value: '6', name: '6 ≤ · < 60' },
  ]
  test.each([
    ['up', 'up'],
    ['higher band', 'up'],
    ['Ｌｏｗ', 'down'],
    ['60', '60'],
    ['6', '6'],
  ])('chooses by "%s"', (text, value) => {
    expect(parseCell(column('choice', { choices }), text)).toEqual({ value })
  })

  test('reads back every number as it writes it', () => {
    const digits = fc.tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.nat({ max: 12 }))
    fc.assert(
      fc.property(digits, ([coefficient, scale]) => {
        const value = Number(`${coefficient}e-${scale}`) + 0
        const kind = column('number')
        expect(parseCell(kind, cellText(kind, value))).toEqual({ value })
      }),
    )
  })

  test('answers any text with a value or a problem', () => {
    const kinds = fc.constantFrom<ColumnKind>('text', 'number', 'percent', 'money', 'choice', 'formula')
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary' }), (kind, text) => {
        const parsed = parseCell(column(kind), text)
        if ('value' in parsed && typeof parsed.value === 'number') expect(Number.isFinite(parsed.value)).toBe(true)
        expect('value' in parsed || 'problem' in parsed).toBe(true)
      }),
    )
  })
})
