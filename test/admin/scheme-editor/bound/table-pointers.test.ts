import { describe, expect, test } from 'vitest'
import { placeOfPointer, problemsByCell } from '../../../../admin/scheme-editor/bound/table-pointers.ts'

const columns = [
  { id: 'name', title: '', kind: 'text' },
  { id: 'from', title: '', kind: 'number' },
] as const
const list = '/document/bands/rows'

describe('problemsByCell()', () => {
  test('puts sentences at the cells they are about, of whole rows and hidden fields at the first', () => {
    const found = problemsByCell(
      [
        { path: `${list}/1/from`, sentence: 'one' },
        { path: `${list}/1/from`, sentence: 'two' },
        { path: `${list}/2`, sentence: 'three' },
        { path: `${list}/0/other/deep`, sentence: 'four' },
        { path: list, sentence: 'of the list' },
        { path: '/document/bands/rowsome/1', sentence: 'elsewhere' },
      ],
      list,
      columns,
    )
    expect(Object.fromEntries(found)).toEqual({ '1/from': 'one\ntwo', '2/name': 'three', '0/name': 'four' })
  })
})

describe('placeOfPointer()', () => {
  test.each([
    [`${list}/3/from`, { row: 3, column: 1 }],
    [`${list}/3`, { row: 3, column: 0 }],
    [list, undefined],
    ['/document/pay', undefined],
    [undefined, undefined],
  ])('finds the cell of %s', (pointer, place) => {
    expect(placeOfPointer(pointer, list, columns)).toEqual(place)
  })
})
