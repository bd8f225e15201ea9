import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeRows } from '../../../../admin/components/spreadsheet/change-rows.ts'
import type { GridChange } from '../../../../admin/components/spreadsheet/grid-change.ts'
import { insertRows, moveRows, removeRows } from '../../../../admin/components/spreadsheet/row-changes.ts'

const form = { create: () => 'new', withCell: (row: string) => row }
const rowsAfter = (changes: readonly GridChange[]) => changeRows(['a', 'b', 'c', 'd'], changes, form).join('')
const limits = { count: 4, fewest: 1, most: 6 }

describe('rows', () => {
  test.each<[string, readonly GridChange[], string]>([
    ['inserted above', insertRows({ first: 1, last: 2 }, 'above', limits), 'anewnewbcd'],
    ['inserted below', insertRows({ first: 1, last: 1 }, 'below', limits), 'abnewcd'],
    ['one too many', insertRows({ first: 0, last: 2 }, 'above', limits), 'abcd'],
    ['removed', removeRows({ first: 1, last: 2 }, limits), 'ad'],
    ['all but the fewest', removeRows({ first: 1, last: 3 }, limits), 'a'],
    ['too many removed', removeRows({ first: 0, last: 3 }, limits), 'abcd'],
    ['moved up', moveRows({ first: 1, last: 2 }, -1, limits), 'bcad'],
    ['moved down', moveRows({ first: 1, last: 2 }, 1, limits), 'adbc'],
    ['moved up from the top', moveRows({ first: 0, last: 0 }, -1, limits), 'abcd'],
    ['moved down from the end', moveRows({ first: 3, last: 3 }, 1, limits), 'abcd'],
  ])('%s', (_, changes, expected) => {
    expect(rowsAfter(changes)).toBe(expected)
  })

  test('a table without rows gets its first one', () => {
    const changes = insertRows({ first: 0, last: 0 }, 'below', { count: 0, fewest: 0, most: 5 })
    expect(changes).toEqual([{ do: 'insert', row: 0, cells: {} }])
  })

  test('moving up and down again changes nothing', () => {
    const spans = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 3 }))
      .filter(([first, more]) => first + more < 4)
    fc.assert(
      fc.property(spans, ([first, more]) => {
        const up = moveRows({ first, last: first + more }, -1, limits)
        const down = moveRows({ first: first - 1, last: first + more - 1 }, 1, limits)
        expect(rowsAfter([...up, ...down])).toBe('abcd')
      }),
    )
  })
})
