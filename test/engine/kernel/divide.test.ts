import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, zero } from '../../../engine/kernel/decimal.ts'
import { divide } from '../../../engine/kernel/divide.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { decimalText, isWellFormed, Precise, textOf } from './decimals.ts'

function expectQuotient(a: string, b: string): void {
  const result = divide(decimal(a), decimal(b))
  expect(toText(result)).toBe(new Precise(a).div(b).toDecimalPlaces(16, Precise.ROUND_HALF_UP).toFixed())
  expect(isWellFormed(result)).toBe(true)
  const digits = String(result.coefficient)
  expect(result.scale === 0 || !digits.endsWith('0')).toBe(true)
}

describe('divide()', () => {
  test('gives what decimal.js gives, rounded half-up at 16 decimals', () => {
    const divisor = decimalText.filter((text) => /[1-9]/.test(text))
    fc.assert(fc.property(decimalText, divisor, expectQuotient), { numRuns: 25_000 })
  })

  test('gives what decimal.js gives for amounts as people write them', () => {
    const amount = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(4))
      .map(([c, s]) => textOf(BigInt(c), s))
    const divisor = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(2)).map(([c, s]) => textOf(BigInt(c), s))
    fc.assert(fc.property(amount, divisor, expectQuotient), { numRuns: 25_000 })
  })

  test('gives what decimal.js gives for divisors of every length, and where Numbers take fewer digits at a time', () => {
    const ofAnyLength = fc.nat(13).chain((length) => fc.bigInt(1n, 10n ** BigInt(length + 1)))
    const limit = fc
      .tuple(fc.constantFrom(90_071_992n, 900_719_925_474n), fc.bigInt(-2n, 2n))
      .map(([n, near]) => n + near)
    const divisor = fc.tuple(fc.oneof(ofAnyLength, limit), fc.nat(12)).map(([digits, scale]) => textOf(digits, scale))
    const dividend = fc.tuple(fc.maxSafeInteger(), fc.nat(12)).map(([digits, scale]) => textOf(BigInt(digits), scale))
    fc.assert(fc.property(dividend, divisor, expectQuotient), { numRuns: 25_000 })
  })

  test('rounds a quotient half-way between two away from zero', () => {
    const halfWay = fc.tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.constantFrom(2n, 4n, 8n, 20n, -2n, -200n))
    fc.assert(
      fc.property(halfWay, ([coefficient, divisor]) => {
        expectQuotient(textOf(coefficient * 2n + 1n, 16), String(divisor))
      }),
      { numRuns: 10_000 },
    )
  })

  test.each([
    ['1', '3', '0.3333333333333333'],
    ['2', '3', '0.6666666666666667'],
    ['-2', '3', '-0.6666666666666667'],
    ['3', '4', '0.75'],
    ['100', '-8', '-12.5'],
    ['12000', '0.0012', '10000000'],
    ['0', '-7', '0'],
    ['0.0000000000000001', '2', '0.0000000000000001'],
    ['-0.0000000000000001', '2', '-0.0000000000000001'],
    ['0.0000000000000001', '2.1', '0'],
    ['0.0000000000000000000000001', '1', '0'],
    ['9007199254740993', '1', '9007199254740993'],
    ['9007199254740993', '9007199254740991', '1.0000000000000002'],
  ])('%s ÷ %s = %s', (a, b, quotient) => {
    expect(toText(divide(decimal(a), decimal(b)))).toBe(quotient)
  })

  test('has no trailing zeros', () => {
    expect(divide(decimal('1.5000'), decimal('0.50'))).toEqual(decimal('3'))
    expect(divide(decimal('0.00'), decimal('3'))).toEqual(zero)
  })

  test('bad input 8: a divisor of zero is for the caller to decide', () => {
    expect(() => divide(decimal('5'), decimal('0.00'))).toThrow('division by zero')
    expect(() => divide(decimal('0'), zero)).toThrow('division by zero')
  })
})
