import { expect, test } from 'vitest'
import { columnIndex, columnLetters } from '../../../../server/documents/table/column-letters.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters)
  expect(columnIndex(letters)).toBe(index)
  expect(columnIndex(letters.toLowerCase())).toBe(index)
})
