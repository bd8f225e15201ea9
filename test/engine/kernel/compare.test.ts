import { describe, expect, test } from 'vitest'
import { isNegative, isPositive, isZero, maximum, minimum } from '../../../engine/kernel/compare.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'

test.each([
  ['-9007199254740993', true, false, false],
  ['-0.01', true, false, false],
  ['-0.00', false, true, false],
  ['0', false, true, false],
  ['0.01', false, false, true],
  ['9007199254740993', false, false, true],
])('%s: negative %s, zero %s, positive %s', (text, negative, isNothing, positive) => {
  expect(isNegative(decimal(text))).toBe(negative)
  expect(isZero(decimal(text))).toBe(isNothing)
  expect(isPositive(decimal(text))).toBe(positive)
})

describe('minimum(), maximum()', () => {
  test('give the smaller and the larger', () => {
    const [small, large] = [decimal('-9007199254740993'), decimal('0.5')]
    expect(minimum(small, large)).toBe(small)
    expect(minimum(large, small)).toBe(small)
    expect(maximum(small, large)).toBe(large)
    expect(maximum(large, small)).toBe(large)
  })

  test('give the first of two equal ones', () => {
    const [first, second] = [decimal('1.5'), decimal('1.50')]
    expect(minimum(first, second)).toBe(first)
    expect(maximum(first, second)).toBe(first)
  })
})
