import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberText, typedNumber } from '../../../admin/scheme-editor/fields/number-text.ts'

describe('typedNumber()', () => {
  test.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['１２．５', 12.5],
    ['1,234,567.5', 1234567.5],
    ['0', 0],
    ['-0', 0],
    ['123456789012345', 123456789012345],
    ['0.000000000000001', 1e-15],
  ])('reads %s', (text, value) => {
    expect(typedNumber(text)).toEqual({ kind: 'number', value })
  })

  test.each(['-', '1.2.3', '1,23', '12a', '1e3', '1234567890123456', '0x1', '123456789.1234567'])(
    'reads no number in %s',
    (text) => {
      expect(typedNumber(text)).toEqual({ kind: 'unfinished' })
    },
  )

  test.each(['', '  '])('finds "%s" empty', (text) => {
    expect(typedNumber(text)).toEqual({ kind: 'empty' })
  })

  test('reads again what is shown of a number', () => {
    const numbers = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(numbers, ([whole, places]) => {
        const value = Number(`${whole}e-${places}`)
        expect(typedNumber(numberText(value))).toEqual({ kind: 'number', value: value === 0 ? 0 : value })
      }),
    )
  })
})
