import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absolute, add, multiply, negate, subtract, sum } from '../../../engine/kernel/arithmetic.ts'
import { compare, equals } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { findStep } from '../../../engine/kernel/interval.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { decimalText, isWellFormed, Precise } from './decimals.ts'

const numRuns = 25_000
type Operation = (a: Decimal, b: Decimal) => Decimal

describe.each<[string, Operation, 'plus' | 'minus' | 'times']>([
  ['add()', add, 'plus'],
  ['subtract()', subtract, 'minus'],
  ['multiply()', multiply, 'times'],
])('%s', (_name, operation, reference) => {
  test('gives what decimal.js gives', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        const result = operation(decimal(a), decimal(b))
        expect(toText(result)).toBe(new Precise(a)[reference](b).toFixed())
        expect(isWellFormed(result)).toBe(true)
      }),
      { numRuns },
    )
  })
})

describe('at the edge of safe integers', () => {
  test.each([
    ['9007199254740990', '1', '9007199254740991'],
    ['9007199254740991', '1', '9007199254740992'],
    ['9007199254740991', '2', '9007199254740993'],
    ['-9007199254740991', '-2', '-9007199254740993'],
    ['9007199254740993', '-2', '9007199254740991'],
    ['900719925474099.1', '0.00', '900719925474099.1'],
    ['9007199254740991', '0.1', '9007199254740991.1'],
    ['0.00000000000000000001', '9007199254740993', '9007199254740993.00000000000000000001'],
  ])('%s + %s = %s', (a, b, total) => {
    const result = add(decimal(a), decimal(b))
    expect(toText(result)).toBe(total)
    expect(isWellFormed(result)).toBe(true)
  })

  test.each([
    ['94906265', '94906265', '9007199136250225'],
    ['94906266', '94906266', '9007199326062756'],
    ['9007199254740991', '-1', '-9007199254740991'],
    ['3002399751580331', '3', '9007199254740993'],
    ['9007199254740993', '0', '0'],
  ])('%s × %s = %s', (a, b, product) => {
    const result = multiply(decimal(a), decimal(b))
    expect(toText(result)).toBe(product)
    expect(isWellFormed(result)).toBe(true)
  })
})

describe('negate(), absolute()', () => {
  test.each([
    ['0', '0', '0'],
    ['1.5', '-1.5', '1.5'],
    ['-1.5', '1.5', '1.5'],
    ['9007199254740993', '-9007199254740993', '9007199254740993'],
    ['-9007199254740993', '9007199254740993', '9007199254740993'],
  ])('of %s are %s and %s', (value, opposite, size) => {
    expect(toText(negate(decimal(value)))).toBe(opposite)
    expect(toText(absolute(decimal(value)))).toBe(size)
    expect(isWellFormed(negate(decimal(value)))).toBe(true)
  })

  test('0 × -5 and -(0) are 0 and not -0', () => {
    expect(isWellFormed(multiply(decimal('0'), decimal('-5')))).toBe(true)
    expect(isWellFormed(negate(decimal('0.00')))).toBe(true)
  })
})

describe('sum()', () => {
  test('is the same in every order', () => {
    const list = fc.array(decimalText, { maxLength: 20 })
    const shuffled = list.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
    )
    fc.assert(
      fc.property(shuffled, ([texts, others]) => {
        const total = texts.reduce((rest, text) => rest.plus(text), new Precise(0)).toFixed()
        expect(toText(sum(texts.map(decimal)))).toBe(total)
        expect(toText(sum(others.map(decimal)))).toBe(total)
      }),
      { numRuns: 1_000 },
    )
  })

  test('of nothing is 0', () => {
    expect(toText(sum([]))).toBe('0')
  })
})

describe('compare()', () => {
  test('gives what decimal.js gives', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        expect(compare(decimal(a), decimal(b))).toBe(new Precise(a).comparedTo(b))
        expect(compare(decimal(a), decimal(a))).toBe(0)
      }),
      { numRuns },
    )
  })

  test('does not see trailing zeros', () => {
    expect(equals(decimal('1.5'), decimal('1.5000000000000000000000000'))).toBe(true)
    expect(equals(decimal('0'), decimal('0.00'))).toBe(true)
  })

  test('sees one in the twentieth decimal', () => {
    expect(compare(decimal('9007199254740991'), decimal('9007199254740991.00000000000000000001'))).toBe(-1)
    expect(compare(decimal('-9007199254740991'), decimal('-9007199254740991.00000000000000000001'))).toBe(1)
  })
})

test('bad input 6: 0.1 + 0.2 reaches a threshold of 0.3', () => {
  expect(equals(add(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(true)
  expect(findStep([decimal('0.3')], add(decimal(0.1), decimal(0.2)))).toBe(0)
})

test('bad input 7: 48.6, 88.1, 81.6, 32.6 at .1, .2, .3, .4 are exactly 60, in the band of 60', () => {
  const parts = [
    [48.6, 0.1],
    [88.1, 0.2],
    [81.6, 0.3],
    [32.6, 0.4],
  ] as const
  const total = sum(parts.map(([score, weight]) => multiply(decimal(score), decimal(weight))))
  expect(toText(total)).toBe('60')
  expect(findStep([decimal(0), decimal(60), decimal(80)], total)).toBe(1)
})
