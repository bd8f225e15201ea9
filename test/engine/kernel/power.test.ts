import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { power } from '../../../engine/kernel/power.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { Precise, textOf } from './decimals.ts'

const raise = (base: string, exponent: string) => {
  const result = power(decimal(base), decimal(exponent))
  return result === undefined ? undefined : toText(result)
}
const expected = (base: string, exponent: string) =>
  new Precise(base).pow(exponent).toDecimalPlaces(16, Precise.ROUND_HALF_UP)

describe('power()', () => {
  test.each([
    ['2', '10', '1024'],
    ['1.05', '2', '1.1025'],
    ['1.05', '12', '1.7958563260221292'],
    ['-2', '3', '-8'],
    ['-2', '4', '16'],
    ['-2', '-3', '-0.125'],
    ['3', '-1', '0.3333333333333333'],
    ['2', '0.5', '1.414213562373095'],
    ['4', '0.50', '2'],
    ['4', '-0.5', '0.5'],
    ['0.0081', '0.25', '0.3'],
    ['32', '0.2', '2'],
    ['2.25', '1.5', '3.375'],
    ['7', '0', '1'],
    ['-7', '0.0', '1'],
    ['0', '2.5', '0'],
    ['10', '-16', '0.0000000000000001'],
    ['10', '-17', '0'],
    ['1', '99.9999', '1'],
  ])('%s ^ %s = %s', (base, exponent, result) => {
    expect(raise(base, exponent)).toBe(result)
  })

  test('rounds a power half-way between two away from zero', () => {
    expect(raise('0.00000000000000005', '1')).toBe('0.0000000000000001')
    expect(raise('-0.00000000000000005', '1')).toBe('-0.0000000000000001')
    expect(raise('20000000000000000', '-1')).toBe('0.0000000000000001')
    expect(raise('0.0000000000000000000000000000000025', '0.5')).toBe('0.0000000000000001')
  })

  test('sees on which side of half-way a root lies, 38 decimals on', () => {
    const square = '1.0000000000000001000000000000000025'
    expect(raise('1.00000000000000010000000000000000249999', '0.5')).toBe('1')
    expect(raise(square, '0.5')).toBe('1.0000000000000001')
    expect(raise('1.00000000000000010000000000000000250001', '0.5')).toBe('1.0000000000000001')
  })

  test.each([
    ['0', '0'],
    ['0', '-1'],
    ['0', '-0.5'],
    ['-4', '0.5'],
  ])('%s ^ %s has no value', (base, exponent) => {
    expect(raise(base, exponent)).toBeUndefined()
  })

  test('computes exponents of 99 and 100 and none above', () => {
    expect(raise('1', '99')).toBe('1')
    expect(raise('1', '100')).toBe('1')
    expect(raise('1', '100.0001')).toBeUndefined()
    expect(raise('1', '-101')).toBeUndefined()
  })

  test('computes exponents of 3 and 4 decimals and none of 5', () => {
    expect(raise('2', '0.001')).toBe(expected('2', '0.001').toFixed())
    expect(raise('2', '0.0001')).toBe(expected('2', '0.0001').toFixed())
    expect(raise('2', '0.00001')).toBeUndefined()
  })

  test('gives results below 10^30 and none from there on', () => {
    expect(raise('999999999999999999999999999999', '1')).toBe('9'.repeat(30))
    expect(raise('1000000000000000000000000000000', '1')).toBeUndefined()
    expect(raise('10', '29.9999')).toBe(expected('10', '29.9999').toFixed())
    expect(raise('10', '30')).toBeUndefined()
  })

  test('bad input 76: towers of powers end at once', () => {
    expect(raise('9', '99.9999')).toBeUndefined()
    expect(raise('9'.repeat(40), '100')).toBeUndefined()
    expect(raise(`0.${'9'.repeat(38)}`, '99.9999')).toBe(expected(`0.${'9'.repeat(38)}`, '99.9999').toFixed())
  })

  test('gives what decimal.js gives for whole exponents', () => {
    const base = fc.tuple(fc.bigInt(-(10n ** 8n), 10n ** 8n), fc.nat(8)).map(([digits, scale]) => textOf(digits, scale))
    fc.assert(
      fc.property(
        base.filter((text) => /[1-9]/.test(text)),
        fc.integer({ min: -20, max: 20 }),
        (value, exponent) => {
          const reference = new ExactPowers(value).pow(exponent).toDecimalPlaces(16, Precise.ROUND_HALF_UP)
          expect(raise(value, String(exponent))).toBe(
            reference.abs().lessThan('1e30') ? reference.toFixed() : undefined,
          )
        },
      ),
      { numRuns: 3_000 },
    )
  })

  test('gives what decimal.js gives for fractional exponents', () => {
    const base = fc.tuple(fc.bigInt(1n, 10n ** 7n), fc.nat(6)).map(([digits, scale]) => textOf(digits, scale))
    const exponent = fc
      .tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.constantFrom(3, 4))
      .map(([n, s]) => textOf(BigInt(n), s))
    fc.assert(
      fc.property(base, exponent, (value, index) => {
        const reference = expected(value, index)
        expect(raise(value, index)).toBe(reference.lessThan('1e30') ? reference.toFixed() : undefined)
      }),
      { numRuns: 300 },
    )
  })
})

/** Digits enough for the 20th power of 16 digits, also as a divisor. */
const ExactPowers = Precise.clone({ precision: 500 })
