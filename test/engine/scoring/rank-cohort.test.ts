import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { rankWithin } from '../../../engine/scoring/rank-cohort.ts'

const values = (...list: readonly number[]) => list.map((value) => decimal(value))

describe('rankWithin()', () => {
  test('gives equal values the better rank and leaves out the ranks that they fill', () => {
    expect(rankWithin(values(80, 90, 80, 70), 'higher')).toEqual([2, 1, 2, 4])
    expect(rankWithin(values(80, 90, 80, 70), 'lower')).toEqual([2, 4, 2, 1])
  })

  test('leaves no rank out where ties are dense', () => {
    expect(rankWithin(values(80, 90, 80, 70), 'higher', 'dense')).toEqual([2, 1, 2, 3])
  })

  test('ties what is equal whatever its trailing zeros, and nothing else', () => {
    const close = ['80', '80.00', '79.9999999999999999', '80.0000000000000001'].map((text) => decimal(text))
    expect(rankWithin(close, 'higher')).toEqual([2, 2, 4, 1])
  })

  test('ranks no one and one', () => {
    expect(rankWithin([], 'higher')).toEqual([])
    expect(rankWithin(values(-5), 'lower')).toEqual([1])
  })

  test('gives a rank of 1 + the number of better ones, in whatever order people come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (list) => {
        const expected = list.map((own) => 1 + list.filter((other) => other > own).length)
        expect(rankWithin(values(...list), 'higher')).toEqual(expected)
      }),
    )
  })
})
