import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absoluteOf,
  between,
  either,
  larger,
  mayBeZero,
  multiplied,
  negated,
  type Range,
  smaller,
  summed,
  within,
} from '../../../engine/formula/range.ts'
import { absolute, add, multiply, negate } from '../../../engine/kernel/arithmetic.ts'
import { compare, isZero, maximum, minimum } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'

function isIn(value: Decimal, { low, high, isNonzero }: Range): boolean {
  if (isNonzero && isZero(value)) return false
  return (low === undefined || compare(low, value) <= 0) && (high === undefined || compare(value, high) <= 0)
}

const small = fc.integer({ min: -3, max: 3 }).map((value) => decimal(value))

/** A range and a number in it. */
const rangeWithValue: fc.Arbitrary<{ range: Range; value: Decimal }> = fc
  .record({ low: fc.option(small), high: fc.option(small), isNonzero: fc.boolean(), value: small })
  .map(({ low, high, isNonzero, value }) => ({ range: between(low ?? undefined, high ?? undefined, isNonzero), value }))
  .filter(({ range, value }) => isIn(value, range))

describe('ranges', () => {
  test('are never too narrow', () => {
    fc.assert(
      fc.property(rangeWithValue, rangeWithValue, (a, b) => {
        expect(isIn(negate(a.value), negated(a.range))).toBe(true)
        expect(isIn(absolute(a.value), absoluteOf(a.range))).toBe(true)
        expect(isIn(add(a.value, b.value), summed(a.range, b.range))).toBe(true)
        expect(isIn(multiply(a.value, b.value), multiplied(a.range, b.range))).toBe(true)
        expect(isIn(maximum(a.value, b.value), larger(a.range, b.range))).toBe(true)
        expect(isIn(minimum(a.value, b.value), smaller(a.range, b.range))).toBe(true)
        expect(isIn(a.value, either(a.range, b.range))).toBe(true)
        if (isIn(a.value, b.range)) expect(isIn(a.value, within(a.range, b.range))).toBe(true)
        if (isZero(a.value)) expect(mayBeZero(a.range)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    [
      'sums of what is at least zero and what is above it',
      summed(between(decimal(0), undefined), between(decimal(1), undefined)),
    ],
    [
      'products of what is above zero',
      multiplied(between(decimal(0), undefined, true), between(decimal(2), undefined)),
    ],
    [
      'the larger of anything and what is above zero',
      larger(between(undefined, undefined), between(decimal(1), undefined)),
    ],
    ['what is never zero', between(undefined, undefined, true)],
    ['what is below zero', between(undefined, decimal(-1))],
  ])('rule zero out of %s', (_, range) => {
    expect(mayBeZero(range)).toBe(false)
  })

  test.each([
    ['what may be anything', between(undefined, undefined)],
    ['sums of both signs', summed(between(decimal(1), undefined), between(undefined, decimal(-1)))],
    ['products with what may be zero', multiplied(between(decimal(0), undefined), between(decimal(2), undefined))],
    [
      'the smaller of anything and what is above zero',
      smaller(between(undefined, undefined), between(decimal(1), undefined)),
    ],
  ])('do not rule zero out of %s', (_, range) => {
    expect(mayBeZero(range)).toBe(true)
  })
})
