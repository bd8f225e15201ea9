import { describe, expect, test } from 'vitest'
import { issue } from '../../../engine/index.ts'
import { placeOf } from '../../../server/documents/reading.ts'

const reading = { locate: (pointer: string) => ({ file: 'located', line: pointer.length, column: 9 }) }

describe('placeOf()', () => {
  test('is the cell that the issue names', () => {
    const found = issue('cell-error', 'error', '/people/0', { file: 'x.csv', row: 17, column: 'AB', value: '#REF!' })
    expect(placeOf(found, reading)).toEqual({ file: 'x.csv', line: 17, column: 28, cell: 'AB17' })
  })

  test('is the line and column that the issue names', () => {
    const found = issue('json-nul', 'error', '/a', { file: 'x.json', line: 3, column: 5 })
    expect(placeOf(found, reading)).toEqual({ file: 'x.json', line: 3, column: 5 })
  })

  test('is the start of the row where it names no column', () => {
    const found = issue('quote-not-closed', 'error', '', { file: 'x.csv', row: 3 })
    expect(placeOf(found, reading)).toEqual({ file: 'x.csv', line: 3, column: 1 })
  })

  test('is that of its pointer otherwise, whoever found it', () => {
    const found = issue('field-missing', 'error', '/a/b', { field: 'x' })
    expect(placeOf(found, reading)).toEqual({ file: 'located', line: 4, column: 9 })
  })
})
