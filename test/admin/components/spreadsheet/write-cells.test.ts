import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeRows } from '../../../../admin/components/spreadsheet/change-rows.ts'
import type { Cells, CellValue, Column } from '../../../../admin/components/spreadsheet/column.ts'
import {
  clearCells,
  copiedBlock,
  fillDown,
  fillRight,
  pasteBlock,
  refusedAt,
  type Table,
  type Written,
} from '../../../../admin/components/spreadsheet/write-cells.ts'

const columns: readonly Column[] = [
  { id: 'name', title: 'Name', kind: 'text' },
  { id: 'from', title: 'From', kind: 'number' },
  { id: 'share', title: 'Share', kind: 'percent', min: 0, max: 100 },
  { id: 'range', title: 'Range', kind: 'text', readOnly: true },
]
const start: readonly Cells[] = [
  { name: 'A', from: 90, share: 20, range: '≥ 90' },
  { name: 'B', from: 80, share: 70, range: '≥ 80' },
  { name: 'C', from: undefined, share: 10, range: '< 80' },
]
const tableOf = (rows: readonly Cells[], mostRows = 10): Table => ({
  columns,
  rows: { count: rows.length, cell: (row, column) => rows[row]?.[column] },
  mostRows,
})
const form = {
  create: (cells: Cells): Cells => cells,
  withCell: (row: Cells, column: string, value: CellValue): Cells => ({ ...row, [column]: value }),
}
const rowsAfter = (written: Written, rows = start) =>
  'changes' in written ? changeRows(rows, written.changes, form) : undefined
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })

describe('pasteBlock()', () => {
  test('writes a block from the top left of the selection, by the kinds of its columns', () => {
    const written = pasteBlock(tableOf(start), at(0, 1), [
      ['９５', '25%'],
      ['1,000', '75'],
    ])
    expect(rowsAfter(written)).toMatchObject([{ from: 95, share: 25 }, { from: 1000, share: 75 }, { share: 10 }])
    expect(written).toMatchObject({ area: at(0, 1, 1, 2) })
  })

  test('repeats a block over a selection that is a multiple of it', () => {
    expect(rowsAfter(pasteBlock(tableOf(start), at(0, 2, 2, 2), [['50']]))).toMatchObject([
      { share: 50 },
      { share: 50 },
      { share: 50 },
    ])
  })

  test('adds the rows that are missing', () => {
    const rows = rowsAfter(
      pasteBlock(tableOf(start), at(2, 0), [
        ['D', '70'],
        ['E', '60'],
      ]),
    )
    expect(rows).toHaveLength(4)
    expect(rows?.[3]).toEqual({ name: 'E', from: 60 })
  })

  test.each([
    [3, 'no-row'],
    [4, undefined],
    [5, undefined],
  ])('with at most %i rows the fourth is answered by %s', (most, problem) => {
    const written = pasteBlock(tableOf(start, most), at(2, 0), [['D'], ['E']])
    expect('refused' in written ? refusedAt(written.refused, { row: 3, column: 0 }) : undefined).toBe(problem)
  })

  test('writes nothing at all where one cell does not fit, and marks it', () => {
    const written = pasteBlock(tableOf(start), at(0, 0), [
      ['X', '1', '50'],
      ['Y', 'abc', '150'],
    ])
    expect(written).toEqual({
      refused: [
        { place: { row: 1, column: 1 }, problem: 'number' },
        { place: { row: 1, column: 2 }, problem: 'max' },
      ],
    })
  })

  test.each([
    ['beside the table', [['≥ 90', 'x']], { row: 0, column: 4 }, 'no-column'],
    ['into a column that follows from others', [['something']], { row: 0, column: 3 }, 'read-only'],
  ])('refuses what would land %s', (_, block, place, problem) => {
    const written = pasteBlock(tableOf(start), at(0, 3), block)
    expect('refused' in written && refusedAt(written.refused, place)).toBe(problem)
  })

  test('takes a row as it was copied, with the column that follows from others', () => {
    const copied = copiedBlock(tableOf(start), at(0, 0, 0, 3))
    expect(rowsAfter(pasteBlock(tableOf(start), at(1, 0), copied))).toMatchObject([
      start[0],
      { ...start[0], range: '≥ 80' },
      start[2],
    ])
  })

  test('changes nothing where a block is pasted where it was copied', () => {
    const spots = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.nat({ max: 3 }))
    fc.assert(
      fc.property(spots, ([row, column, tall, wide]) => {
        const area = at(row, column, Math.min(2, row + tall), Math.min(3, column + wide))
        const written = pasteBlock(tableOf(start), area, copiedBlock(tableOf(start), area))
        expect(written).toMatchObject({ changes: [] })
      }),
    )
  })
})

describe('filling', () => {
  test('down copies the first selected row', () => {
    expect(rowsAfter(fillDown(tableOf(start), at(0, 1, 2, 2)))).toMatchObject([
      { from: 90, share: 20 },
      { from: 90, share: 20 },
      { from: 90, share: 20 },
    ])
  })

  test('down of one row copies the row above it', () => {
    expect(rowsAfter(fillDown(tableOf(start), at(2, 1)))?.[2]).toMatchObject({ name: 'C', from: 80 })
  })

  test('down has nothing to copy in the first row', () => {
    expect(fillDown(tableOf(start), at(0, 1))).toMatchObject({ changes: [] })
  })

  test('right copies the first selected column', () => {
    expect(rowsAfter(fillRight(tableOf(start), at(1, 1, 1, 2)))?.[1]).toMatchObject({ from: 80, share: 80 })
  })

  test('right is refused where the copied text does not fit', () => {
    expect(fillRight(tableOf(start), at(0, 0, 0, 1))).toMatchObject({ refused: [{ problem: 'number' }] })
  })

  test('right has nothing to copy in the first column', () => {
    expect(fillRight(tableOf(start), at(1, 0))).toMatchObject({ changes: [] })
  })
})

describe('clearCells()', () => {
  test('empties what may be written and leaves the rest', () => {
    expect(rowsAfter(clearCells(tableOf(start), at(0, 0, 0, 3)))?.[0]).toEqual({
      name: undefined,
      from: undefined,
      share: undefined,
      range: '≥ 90',
    })
  })
})
