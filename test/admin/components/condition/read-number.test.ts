import { describe, expect, test } from 'vitest'
import { readNumber } from '../../../../admin/components/condition/read-number.ts'

describe('readNumber', () => {
  test.each([
    ['0', 0],
    ['-1', -1],
    ['12.50', 12.5],
    ['1,234,567.8', 1234567.8],
    [' 100 ', 100],
    ['100%', 100],
    ['１００％', 100],
    ['99999999999999', 99999999999999],
    ['999999999999999', 999999999999999],
    ['9999999999999999', undefined],
    ['0.12345678901234', 0.12345678901234],
    ['0.123456789012345', 0.123456789012345],
    ['1.123456789012345', undefined],
    ['', undefined],
    ['-', undefined],
    ['1.', undefined],
    ['.5', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
    ['一百', undefined],
  ])('%j is %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number)
  })
})
