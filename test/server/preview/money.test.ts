import { describe, expect, test } from 'vitest'
import { amountOf, decimal, moneyText } from '../../../engine/index.ts'
import { changeOf, meanOf } from '../../../server/preview/money.ts'

describe('meanOf()', () => {
  test.each([
    ['100', 3, 2, '33.33'],
    ['200', 3, 2, '66.67'],
    ['0.01', 2, 2, '0.01'],
    ['-0.01', 2, 2, '-0.01'],
    ['-0.001', 2, 2, '0.00'],
    ['0', 5, 2, '0.00'],
    ['5', 0, 2, '0.00'],
    ['7', 2, 0, '4'],
    ['0.5', 10, 2, '0.05'],
    ['10.005', 1, 2, '10.01'],
    ['99999999999999999999.99', 3, 2, '33333333333333333333.33'],
  ])('shares %s out among %i, to %i decimals: %s', (sum, count, scale, mean) => {
    expect(meanOf(decimal(sum), count, scale)).toBe(mean)
  })
})

describe('amounts', () => {
  test('are nothing where an outcome has none, and keep their decimals', () => {
    expect(moneyText(amountOf(undefined), 2)).toBe('0.00')
    expect(moneyText(amountOf(''), 2)).toBe('0.00')
    expect(moneyText(amountOf('1.125'), 2)).toBe('1.125')
  })

  test('have a difference only where they are compared', () => {
    const sums = { before: decimal('0.1'), after: decimal('0.3') }
    expect(changeOf(sums, 2, true)).toEqual({ before: '0.10', after: '0.30', difference: '0.20' })
    expect(changeOf(sums, 2, false)).toEqual({ after: '0.30' })
  })
})
