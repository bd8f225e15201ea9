import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { findStep } from '../../../engine/kernel/interval.ts'

const from = [60, 80, 90].map(decimal)

test.each([
  ['59.9999999999999999', -1],
  ['60', 0],
  ['60.0000000000000001', 0],
  ['79.9999999999999999', 0],
  ['80.00', 1],
  ['80.0000000000000001', 1],
  ['89.9999999999999999', 1],
  ['90', 2],
  ['90.0000000000000001', 2],
  ['-1000000000000000000000', -1],
  ['1000000000000000000000', 2],
])('%s is in row %d of 60, 80, 90', (value, row) => {
  expect(findStep(from, decimal(value))).toBe(row)
})

test('nothing is in a table without rows', () => {
  expect(findStep([], decimal(1))).toBe(-1)
})

test('every value from the first bound on is in exactly one row', () => {
  const bounds = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1 })
  fc.assert(
    fc.property(bounds, fc.integer({ min: -60, max: 60 }), (list, value) => {
      const ascending = list.toSorted((a, b) => a - b)
      const holding = ascending.flatMap((bound, row) => {
        const next = ascending[row + 1] ?? Number.POSITIVE_INFINITY
        return bound <= value && value < next ? [row] : []
      })
      expect(findStep(ascending.map(decimal), decimal(value))).toBe(holding[0] ?? -1)
      expect(holding.length).toBe(value >= (ascending[0] ?? 0) ? 1 : 0)
    }),
  )
})
