import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, multiply } from '../../../engine/kernel/arithmetic.ts'
import { decimal, zero } from '../../../engine/kernel/decimal.ts'
import { SumOfProducts } from '../../../engine/kernel/sum-of-products.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { decimalText } from './decimals.ts'

describe('SumOfProducts', () => {
  test('is zero before anything is added', () => {
    expect(toText(new SumOfProducts().value)).toBe('0')
  })

  test('gives what multiply() and add() give, on both sides of the safe integers', () => {
    const factor = fc.oneof(decimalText, fc.integer({ min: -200, max: 200 }).map(String))
    const property = fc.property(fc.array(fc.tuple(factor, factor), { maxLength: 12 }), (pairs) => {
      const products = new SumOfProducts()
      let expected = zero
      for (const [a, b] of pairs) {
        products.add(decimal(a), decimal(b))
        expected = add(expected, multiply(decimal(a), decimal(b)))
      }
      expect(toText(products.value)).toBe(toText(expected))
    })
    fc.assert(property, { numRuns: 5000 })
  })

  test('keeps the total of weights × scores: 48.6, 88.1, 81.6, 32.6 at 10, 20, 30, 40 are exactly 6000', () => {
    const products = new SumOfProducts()
    for (const [score, weight] of [
      [48.6, 10],
      [88.1, 20],
      [81.6, 30],
      [32.6, 40],
    ] as const)
      products.add(decimal(score), decimal(weight))
    expect(toText(products.value)).toBe('6000')
  })
})
