import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { shift } from '../../../engine/kernel/shift.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { decimalText, isWellFormed, Precise } from './decimals.ts'

test.each([
  ['120', -2, '1.2'],
  ['1.2', 2, '120'],
  ['0.5', 20, '50000000000000000000'],
  ['0', 30, '0'],
  ['-9007199254740993', -16, '-0.9007199254740993'],
])('%s by %d places is %s', (text, places, expected) => {
  expect(toText(shift(decimal(text), places))).toBe(expected)
})

test('shift() gives what decimal.js gives', () => {
  fc.assert(
    fc.property(decimalText, fc.integer({ min: -25, max: 25 }), (text, places) => {
      const result = shift(decimal(text), places)
      expect(toText(result)).toBe(new Precise(text).times(new Precise(10).pow(places)).toFixed())
      expect(isWellFormed(result)).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})
