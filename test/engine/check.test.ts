import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import { indicator, pay, scheme } from '../support/schemes.ts'

describe('check()', () => {
  test('has nothing to say of the smallest scheme', () => {
    expect(check(scheme())).toEqual([])
  })

  test('says what compiling and the static checks find, and then what trying it finds', () => {
    const raw = scheme({
      metrics: [
        { kind: 'given', id: 'sales', name: '销售额', unit: 'money', max: 1000 },
        { kind: 'given', id: 'target', name: '目标', unit: 'money', min: 1 },
        { kind: 'given', id: 'base', name: '基数', unit: 'money' },
      ],
      pay: pay(
        {
          kind: 'formula',
          id: 'bonus',
          name: '奖金',
          formula: '如果(sales >= 500, 2000, 1000) + base * 0 + target * 0',
        },
        { kind: 'deduction', id: 'fine', name: '罚款', amount: '0 * base' },
      ),
    })
    expect(check(raw).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'payout-may-be-negative /pay/components/1',
      'pay-cliff /metrics/0',
    ])
  })

  test('tries nothing where there is an error', () => {
    const raw = scheme({ indicators: [indicator('a', { weight: 99 })] })
    expect(check(raw).map(({ code }) => code)).toEqual(['weights-not-hundred'])
  })

  test('fills blanks as it is told', () => {
    const raw = scheme({ parameters: [{ id: 'rate', name: '比例', unit: 'percent', suggested: 5 }] })
    expect(check(raw).map(({ code }) => code)).toEqual(['parameter-unfilled'])
    expect(check(raw, { suggested: true })).toEqual([])
    expect(check(raw, { parameters: { rate: 3 } })).toEqual([])
  })
})
