import { describe, expect, test } from 'vitest'
import { addInput, removeInput } from '../../../../../admin/scheme-editor/sections/pay/kinds/change-inputs.ts'
import { inputChoices, lookupRows } from '../../../../../admin/scheme-editor/sections/pay/kinds/lookup-rows.ts'

const inputs = [
  { id: 'discount', name: '折扣', of: '[discount]', from: [0, 10.5] },
  { id: 'terms', name: '付款', of: '[terms]', levels: ['预付', '账期'] },
]
const row = { at: [10.5, '预付'], value: 3, note: 'kept' }

describe('lookupRows()', () => {
  const form = lookupRows(inputs)

  test('shows the cells of a row by its inputs', () => {
    expect(['at/0', 'at/1', 'value'].map((column) => form.cell(row, column))).toEqual(['10.5', '预付', 3])
  })

  test.each([
    ['at/0', '0', [0, '预付']],
    ['at/0', '*', ['*', '预付']],
    ['at/0', undefined, ['*', '预付']],
    ['at/1', '账期', [10.5, '账期']],
  ])('writes %s = %s as the document keeps it', (column, value, at) => {
    expect(form.withCell(row, column, value)).toEqual({ at, value: 3, note: 'kept' })
  })

  test('makes rows whose cells match everything until they are written', () => {
    expect(form.create({ 'at/1': '账期', value: 2 }, [])).toEqual({ at: ['*', '账期'], value: 2 })
  })

  test('says ranges as people read them', () => {
    expect(inputs.flatMap((input) => inputChoices(input, '任意').map(({ name }) => name))).toEqual([
      ...['0 ≤ · < 10.5', '· ≥ 10.5', '任意'],
      ...['预付', '账期', '任意'],
    ])
  })
})

describe('inputs of a lookup table', () => {
  test('a new one has a cell in every row', () => {
    expect(addInput('/p', inputs, [row], 'levels', 'New')).toMatchObject([
      { at: '/p/inputs', value: [...inputs, { id: 'input-3', levels: [] }] },
      { at: '/p/rows', value: [{ at: [10.5, '预付', '*'], note: 'kept' }] },
    ])
  })

  test('one that is taken away takes its cells along', () => {
    expect(removeInput('/p', 0, [row])).toEqual([
      { at: '/p/inputs/0', do: 'remove' },
      { at: '/p/rows', do: 'set', value: [{ ...row, at: ['预付'] }] },
    ])
  })
})
