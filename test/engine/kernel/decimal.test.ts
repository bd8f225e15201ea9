import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal, decimal, hundred, one, parseDecimal, zero } from '../../../engine/kernel/decimal.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { decimalText, isWellFormed, Precise } from './decimals.ts'

describe('parseDecimal()', () => {
  test.each([
    ['0', 0, 0],
    ['007', 7, 0],
    ['-3.50', -350, 2],
    ['0.05', 5, 2],
    ['9007199254740991', 9007199254740991, 0],
    ['9007199254740992', 9007199254740992n, 0],
    ['-900719925474099.3', -9007199254740993n, 1],
    ['0000000000000000000000000000000000000012', 12, 0],
  ])('reads %s', (text, coefficient, scale) => {
    expect(parseDecimal(text)).toEqual(new Decimal(coefficient, scale))
  })

  test.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '+5',
    ' 5',
    '5 ',
    '1e3',
    '1E-3',
    '0x1F',
    '1_000',
    '1,000',
    '--1',
    '1.2.3',
    'NaN',
  ])('refuses "%s"', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })

  test.each(['Infinity', '１２', '٣', '1\n', '\n1', '−5'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })

  test('reads 39 and 40 characters and refuses 41', () => {
    expect(toText(decimal('9'.repeat(39)))).toBe('9'.repeat(39))
    expect(toText(decimal('9'.repeat(40)))).toBe('9'.repeat(40))
    expect(parseDecimal('9'.repeat(41))).toBeUndefined()
  })

  test('gives a Number exactly where it is safe', () => {
    fc.assert(
      fc.property(decimalText, (text) => isWellFormed(decimal(text))),
      { numRuns: 20_000 },
    )
  })

  test('bad input 4: -0 is 0', () => {
    for (const text of ['-0', '-0.00', '-0.0000000000000000000000']) {
      expect(toText(decimal(text))).toBe('0')
      expect(isWellFormed(decimal(text))).toBe(true)
    }
  })

  test('bad input 5: 9007199254740993 sent as text keeps its last digit', () => {
    expect(toText(decimal('9007199254740993'))).toBe('9007199254740993')
  })
})

describe('decimal()', () => {
  test.each([
    [0.1, '0.1'],
    [-3.5, '-3.5'],
    [1e-7, '0.0000001'],
    [-1.5e-9, '-0.0000000015'],
    [1e21, '1000000000000000000000'],
    [1.25e25, '12500000000000000000000000'],
    [123456789012345680000, '123456789012345680000'],
    [2 ** 53, '9007199254740992'],
    [-0, '0'],
  ])('takes %d by its shortest text', (value, text) => {
    expect(toText(decimal(value))).toBe(text)
    expect(isWellFormed(decimal(value))).toBe(true)
  })

  test('takes every finite double as JavaScript prints it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toText(decimal(value))).toBe(new Precise(value).toFixed())
      }),
      { numRuns: 5_000 },
    )
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '', '1e3', ' 1'])(
    'stops the program on %j',
    (value) => {
      expect(() => decimal(value)).toThrow('Invariant broken')
    },
  )

  test('has constants', () => {
    expect([zero, one, hundred].map(toText)).toEqual(['0', '1', '100'])
  })
})
