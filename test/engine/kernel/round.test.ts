import type { Decimal as Reference } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { type RoundingMode, round, roundings } from '../../../engine/kernel/round.ts'
import { shift } from '../../../engine/kernel/shift.ts'
import { toFixed, toText } from '../../../engine/kernel/text.ts'
import { decimalText, isWellFormed, Precise, tie } from './decimals.ts'

const references: Readonly<Record<RoundingMode, Reference.Rounding>> = {
  'half-up': Precise.ROUND_HALF_UP,
  'half-even': Precise.ROUND_HALF_EVEN,
  'half-down': Precise.ROUND_HALF_DOWN,
  up: Precise.ROUND_UP,
  down: Precise.ROUND_DOWN,
  ceiling: Precise.ROUND_CEIL,
  floor: Precise.ROUND_FLOOR,
}
const modes = Object.keys(roundings) as RoundingMode[]

describe.each(modes)('round() %s', (mode) => {
  function expectRounded(text: string, scale: number): void {
    const result = round(decimal(text), scale, mode)
    expect(toText(result)).toBe(new Precise(text).toDecimalPlaces(scale, references[mode]).toFixed())
    expect(isWellFormed(result)).toBe(true)
  }

  test('gives what decimal.js gives', () => {
    fc.assert(fc.property(decimalText, fc.nat(20), expectRounded), { numRuns: 10_000 })
  })

  test('gives what decimal.js gives half-way between two numbers, at every scale', () => {
    fc.assert(
      fc.property(tie, ({ text, scale }) => expectRounded(text, scale)),
      { numRuns: 10_000 },
    )
  })

  test('changes nothing where no digit is to go', () => {
    for (const text of ['2.3', '2.30', '-2', '0', '9007199254740993']) {
      expect(toText(round(decimal(text), 2, mode))).toBe(toText(decimal(text)))
    }
  })
})

/** Columns: half-up, half-even, half-down, up, down, ceiling, floor. */
test.each([
  ['2.5', ['3', '2', '2', '3', '2', '3', '2']],
  ['-2.5', ['-3', '-2', '-2', '-3', '-2', '-2', '-3']],
  ['3.5', ['4', '4', '3', '4', '3', '4', '3']],
  ['2.49', ['2', '2', '2', '3', '2', '3', '2']],
  ['2.51', ['3', '3', '3', '3', '2', '3', '2']],
  ['0.5', ['1', '0', '0', '1', '0', '1', '0']],
  ['-0.5', ['-1', '0', '0', '-1', '0', '0', '-1']],
])('%s rounded in every mode', (text, expected) => {
  expect(modes.map((mode) => toText(round(decimal(text), 0, mode)))).toEqual(expected)
})

test('bad input 11: 2.345, 2.355, -2.345 half-up are 2.35, 2.36, -2.35', () => {
  expect(['2.345', '2.355', '-2.345'].map((text) => toText(round(decimal(text), 2, 'half-up')))).toEqual([
    '2.35',
    '2.36',
    '-2.35',
  ])
})

test('bad input 4: what rounds to nothing from below is 0.00', () => {
  expect(toFixed(round(decimal('-0.004'), 2, 'half-up'), 2)).toBe('0.00')
  expect(isWellFormed(round(decimal('-0.004'), 2, 'half-up'))).toBe(true)
})

test('W71: 30.4167 to 0 and 2 places, 4.55 to 1 place, 50.5 % to 0 places', () => {
  expect(toText(round(decimal('30.4167'), 0, 'half-up'))).toBe('30')
  expect(toText(round(decimal('30.4167'), 2, 'half-up'))).toBe('30.42')
  expect(toText(round(decimal('4.55'), 1, 'half-up'))).toBe('4.6')
  expect(toText(round(decimal('50.5'), 0, 'half-up'))).toBe('51')
})

test.each([
  ['1249.99', '1200'],
  ['1250', '1300'],
  ['-1250', '-1300'],
  ['49', '0'],
  ['900719925474099350', '900719925474099400'],
])('%s to hundreds is %s', (text, expected) => {
  const result = round(decimal(text), -2, 'half-up')
  expect(toText(result)).toBe(expected)
  expect(isWellFormed(result)).toBe(true)
})

test('half a unit of every place from 10 to 10^25 goes up, one less does not', () => {
  for (let places = 1; places <= 25; places++) {
    const half = 5n * 10n ** BigInt(places - 1)
    expect(toText(round(decimal(String(half)), -places, 'half-up'))).toBe(`1${'0'.repeat(places)}`)
    expect(toText(round(decimal(String(half - 1n)), -places, 'half-up'))).toBe('0')
  }
})

test.each<[RoundingMode, string, string]>([
  ['half-up', '0', '0.0000000000000000000001'],
  ['half-even', '0', '0'],
  ['up', '0.01', '0.0000000000000000000001'],
  ['down', '0', '0'],
])('one digit, 5, in the 23rd place %s is %s at scale 2 and %s at scale 22', (mode, coarse, fine) => {
  const value = decimal(`0.${'0'.repeat(22)}5`)
  expect(toText(round(value, 2, mode))).toBe(coarse)
  expect(toText(round(value, 22, mode))).toBe(fine)
  expect(toText(round(shift(value, -7), 2, mode))).toBe(coarse)
})
