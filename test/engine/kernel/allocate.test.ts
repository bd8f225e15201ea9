import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '../../../engine/kernel/allocate.ts'
import { sum } from '../../../engine/kernel/arithmetic.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { toFixed, toText } from '../../../engine/kernel/text.ts'
import { Precise, textOf } from './decimals.ts'

const scale = 2
const total = fc.bigInt(-(10n ** 25n), 10n ** 25n).map((units) => textOf(units, scale))
const share = fc.oneof(
  fc.constant('0'),
  fc.tuple(fc.bigInt(0n, 10n ** 6n), fc.nat(4)).map(([digits, places]) => textOf(digits, places)),
  fc.tuple(fc.bigInt(0n, 10n ** 20n), fc.nat(16)).map(([digits, places]) => textOf(digits, places)),
)
const shares = fc
  .array(share, { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((text) => /[1-9]/.test(text)))

const split = (amount: string, parts: readonly string[]) => allocate(decimal(amount), parts.map(decimal), scale)
const texts = (parts: readonly Decimal[]) => parts.map((part) => toFixed(part, scale))

describe('allocate()', () => {
  test('bad input 12: 100.00 split among 3 is 33.34, 33.33, 33.33', () => {
    expect(texts(split('100', ['1', '1', '1']))).toEqual(['33.34', '33.33', '33.33'])
  })

  test('W22: 100000 by 1.2, 1.0, 0.8 is 40000.00, 33333.33, 26666.67', () => {
    const parts = split('100000', ['1.2', '1.0', '0.8'])
    expect(texts(parts)).toEqual(['40000.00', '33333.33', '26666.67'])
    expect(toText(sum(parts))).toBe('100000')
  })

  test('keeps the total, whatever the weights', () => {
    fc.assert(
      fc.property(total, shares, (amount, parts) => {
        expect(toText(sum(split(amount, parts)))).toBe(toText(decimal(amount)))
      }),
      { numRuns: 3_000 },
    )
  })

  test('gives everyone the exact part, but for less than one unit', () => {
    fc.assert(
      fc.property(total, shares, (amount, parts) => {
        const whole = parts.reduce((rest, text) => rest.plus(text), new Precise(0))
        split(amount, parts).forEach((part, index) => {
          const exact = new Precise(amount).times(parts[index] ?? '').div(whole)
          expect(exact.minus(toText(part)).abs().lessThan('0.01')).toBe(true)
        })
      }),
      { numRuns: 1_000 },
    )
  })

  test('gives the same to the same shares in another order, but for equal shares', () => {
    const distinct = fc.uniqueArray(share, { minLength: 2, maxLength: 12, selector: (text) => toText(decimal(text)) })
    const shuffled = distinct.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(total, shuffled, (amount, [list, others]) => {
        const first = new Map(split(amount, list).map((part, index) => [list[index], toText(part)]))
        const second = new Map(split(amount, others).map((part, index) => [others[index], toText(part)]))
        expect(list.map((text) => second.get(text))).toEqual(list.map((text) => first.get(text)))
      }),
      { numRuns: 1_000 },
    )
  })

  test('gives the same amounts, in some order, whatever the order of equal shares', () => {
    const equal = fc.array(fc.constantFrom('1', '1.0', '2', '0.5'), { minLength: 2, maxLength: 12 })
    const shuffled = equal.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(total, shuffled, (amount, [list, others]) => {
        expect(texts(split(amount, others)).toSorted()).toEqual(texts(split(amount, list)).toSorted())
      }),
      { numRuns: 1_000 },
    )
  })

  test('never gives a larger share less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), shares, (units, parts) => {
        const amounts = split(textOf(BigInt(units), scale), parts)
        const pairs = parts
          .map((text, index) => ({ share: new Precise(text), amount: toText(amounts[index] ?? decimal(0)) }))
          .toSorted((a, b) => a.share.comparedTo(b.share))
        pairs.slice(1).forEach(({ share: larger, amount }, index) => {
          const below = pairs[index]
          if (below?.share.lessThan(larger)) expect(new Precise(amount).greaterThanOrEqualTo(below.amount)).toBe(true)
        })
      }),
      { numRuns: 1_000 },
    )
  })

  test('splits a negative total as its opposite', () => {
    expect(texts(split('-100', ['1', '1', '1']))).toEqual(['-33.34', '-33.33', '-33.33'])
    expect(texts(split('-0.01', ['1', '3']))).toEqual(['0.00', '-0.01'])
  })

  test('gives what is left to the larger share, of equal ones to the first', () => {
    expect(texts(split('0.01', ['1', '3', '3']))).toEqual(['0.00', '0.01', '0.00'])
    expect(texts(split('0.02', ['1', '3']))).toEqual(['0.00', '0.02'])
    expect(texts(split('0.03', ['1', '1']))).toEqual(['0.02', '0.01'])
  })

  test('takes another order for equal shares', () => {
    const lastFirst = (left: number, right: number) => right - left
    expect(texts(allocate(decimal(100), [1, 1, 1].map(decimal), 2, lastFirst))).toEqual(['33.33', '33.33', '33.34'])
  })

  test('gives nothing to a share of 0, and nothing at all of a total of 0', () => {
    expect(texts(split('100', ['0', '1', '0']))).toEqual(['0.00', '100.00', '0.00'])
    expect(texts(split('0', ['1', '2']))).toEqual(['0.00', '0.00'])
  })

  test('drops no unit beyond safe integers', () => {
    expect(texts(split('9007199254740993.01', ['1', '1']))).toEqual(['4503599627370496.51', '4503599627370496.50'])
  })

  test.each([[[]], [['0', '0']], [['1', '-1', '2']]])('stops the program on shares %j', (parts) => {
    expect(() => split('100', parts)).toThrow('Invariant broken')
  })

  test('stops the program on a total with more decimals than the parts', () => {
    expect(() => split('100.005', ['1'])).toThrow('more than 2 decimals')
  })
})
