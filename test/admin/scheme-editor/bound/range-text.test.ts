import { describe, expect, test } from 'vitest'
import { rangeCell } from '../../../../admin/scheme-editor/bound/range-cell.ts'

describe('rangeCell()', () => {
  test.each([
    ['down', [{ from: 95 }, { from: 90 }, {}], ['得分 ≥ 95', '90 ≤ 得分 < 95', '得分 < 90']],
    ['up', [{ from: 0 }, { from: 1000.5 }], ['0 ≤ 得分 < 1,000.5', '得分 ≥ 1,000.5']],
    ['down', [{}], ['']],
    ['down', [{ from: { parameter: 'top' } }, { from: 1e-7 }], ['得分 ≥ {top}', '0.0000001 ≤ 得分 < {top}']],
  ] as const)('says each range of a table that goes %s', (direction, rows, said) => {
    const cell = rangeCell('得分', direction)
    expect(rows.map((row, index) => cell(row, 'range', index, rows))).toEqual(said)
  })

  test('gives the other cells as they are', () => {
    expect(rangeCell('得分', 'down')({ from: 5 }, 'from', 0, [])).toBe(5)
  })
})
