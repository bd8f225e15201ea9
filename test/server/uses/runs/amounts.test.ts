import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minus, plus } from '../../../../server/uses/runs/amounts.ts'

describe('amounts', () => {
  test.each([
    ['900.00', '0.5', '900.50', '899.50'],
    ['0.1', '0.2', '0.3', '-0.1'],
    ['100', '100.00', '200.00', '0.00'],
    ['-5.00', '0', '-5.00', '-5.00'],
    ['90071992547409.93', '0.01', '90071992547409.94', '90071992547409.92'],
  ])('%s and %s are added and subtracted exactly', (a, b, added, left) => {
    expect([plus(a, b), minus(a, b)]).toEqual([added, left])
  })

  test('come back to themselves', () => {
    const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
    const text = (value: bigint) => {
      const digits = String(value < 0n ? -value : value).padStart(3, '0')
      return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
    }
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(plus(minus(text(a), text(b)), text(b))).toBe(text(a))
      }),
    )
  })
})
