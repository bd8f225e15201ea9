import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { toFixed, toText } from '../../../engine/kernel/text.ts'
import { decimalText, Precise } from './decimals.ts'

describe('toText()', () => {
  test.each([
    ['1200', '1200'],
    ['1200.00', '1200'],
    ['0.050', '0.05'],
    ['-3.50', '-3.5'],
    ['-0.00', '0'],
    ['007', '7'],
    ['-0.0000001', '-0.0000001'],
    ['10000000000000000000000', '10000000000000000000000'],
  ])('writes %s as %s', (text, canonical) => {
    expect(toText(decimal(text))).toBe(canonical)
  })

  test('is the same for equal numbers and reads back to the same number', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const written = toText(decimal(text))
        expect(written).toBe(new Precise(text).toFixed())
        expect(toText(decimal(written))).toBe(written)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('toFixed()', () => {
  test.each([
    ['1100', 2, '1100.00'],
    ['-0.5', 2, '-0.50'],
    ['0', 2, '0.00'],
    ['9.99', 2, '9.99'],
    ['10', 2, '10.00'],
    ['-9.99', 2, '-9.99'],
    ['-10.01', 2, '-10.01'],
    ['-1234567.05', 2, '-1234567.05'],
    ['90071992547409.91', 2, '90071992547409.91'],
    ['-90071992547409.91', 2, '-90071992547409.91'],
    ['90071992547409.92', 2, '90071992547409.92'],
    ['12.30', 1, '12.3'],
    ['12', 0, '12'],
    ['9007199254740993.1', 3, '9007199254740993.100'],
  ])('writes %s at scale %d as %s', (text, scale, expected) => {
    expect(toFixed(decimal(text), scale)).toBe(expected)
  })

  test('bad input 4: -0 is written 0.00', () => {
    expect(toFixed(decimal('-0'), 2)).toBe('0.00')
  })

  test('stops the program rather than dropping a digit', () => {
    expect(() => toFixed(decimal('1.005'), 2)).toThrow('more than 2 decimals')
  })
})
