import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortMoney } from '../../../../admin/components/amount/short-money.ts'

describe('an amount at a glance', () => {
  test.each([
    ['0.00', '0.00', '0.00'],
    ['9999.99', '9,999.99', '9,999.99'],
    ['10000.00', '1.00万', '10,000.00'],
    ['1234567.80', '123.46万', '1.23m'],
    ['-1234567.80', '-123.46万', '-1.23m'],
    ['12345', '1.23万', '12,345'],
    ['12350', '1.24万', '12,350'],
    ['99999999.99', '10,000.00万', '100.00m'],
    ['100000000', '1.00亿', '100.00m'],
    ['123456789012.345', '1,234.57亿', '123.46bn'],
  ])('of %s is %s in Chinese and %s in English', (amount, chinese, english) => {
    expect([shortMoney(amount, 'zh-CN'), shortMoney(amount, 'en')]).toEqual([chinese, english])
  })

  test('is never off by more than half of its last digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1_000_000n, max: 9_999_999_999n }), (cents) => {
        const digits = String(cents)
        const short = shortMoney(`${digits.slice(0, -2)}.${digits.slice(-2)}`, 'zh-CN')
        const shown = BigInt(short.replaceAll(/[,.万]/g, '')) * 10_000n
        const difference = shown > cents ? shown - cents : cents - shown
        expect(difference <= 5_000n).toBe(true)
      }),
    )
  })
})
