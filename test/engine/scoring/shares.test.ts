import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../../../engine/kernel/arithmetic.ts'
import { compare } from '../../../engine/kernel/compare.ts'
import { decimal, fromBigInt } from '../../../engine/kernel/decimal.ts'
import { divide } from '../../../engine/kernel/divide.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { sharesOfQuotient } from '../../../engine/scoring/shares.ts'

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 6 }))
  .map(([coefficient, scale]) => fromBigInt(coefficient, scale))
const divisor = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((value) => fromBigInt(value, 3))

describe('sharesOfQuotient()', () => {
  test('shares thirds out so that they make a whole', () => {
    const thirds = sharesOfQuotient([decimal(1), decimal(1), decimal(1)], decimal(3))
    expect(thirds.map(toText)).toEqual(['0.3333333333333333', '0.3333333333333334', '0.3333333333333333'])
  })

  test('adds up to the rounded quotient exactly, whatever the parts, negative ones too', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), divisor, (parts, by) => {
        const shares = sharesOfQuotient(parts, by)
        expect(compare(sum(shares), divide(sum(parts), by))).toBe(0)
      }),
    )
  })
})
