import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { seats } from '../../../engine/kernel/seats.ts'

describe('seats()', () => {
  test('W72: 100 people at 5, 10, 70, 10, 5 %', () => {
    expect(seats(100, [5, 10, 70, 10, 5].map(decimal), 'first')).toEqual([5, 10, 70, 10, 5])
  })

  test('W74: 13 people at 10, 25, 30, 25, 10 %: the declared rule decides between two remainders of .3', () => {
    const percents = [10, 25, 30, 25, 10].map(decimal)
    expect(seats(13, percents, 'first')).toEqual([2, 3, 4, 3, 1])
    expect(seats(13, percents, 'last')).toEqual([1, 3, 4, 3, 2])
  })

  test.each([
    [0, [0, 0, 0]],
    [1, [0, 1, 0]],
    [2, [1, 1, 0]],
    [3, [1, 2, 0]],
  ])('%d people at 20, 70, 10 %', (count, expected) => {
    expect(seats(count, [20, 70, 10].map(decimal), 'first')).toEqual(expected)
  })

  test('seats everyone, each band within one of its exact number', () => {
    const percents = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 }).filter((list) => list.some((n) => n > 0))
    fc.assert(
      fc.property(fc.nat(5000), percents, fc.constantFrom('first', 'last'), (count, list, ties) => {
        const result = seats(count, list.map(decimal), ties)
        const whole = list.reduce((a, b) => a + b)
        expect(result.reduce((a, b) => a + b)).toBe(count)
        result.forEach((number, row) => {
          expect(Math.abs(number * whole - count * (list[row] ?? 0))).toBeLessThan(whole)
        })
      }),
      { numRuns: 2_000 },
    )
  })
})
