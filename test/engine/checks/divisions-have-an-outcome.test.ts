import { describe, expect, test } from 'vitest'
import type { DerivedMetric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { indicator, pay, scheme } from '../../support/schemes.ts'

const code = 'division-without-outcome'
const stated = { whenUndefined: { value: 0, reason: '无目标' } }
const derived = (formula: string, overrides: Partial<DerivedMetric> = {}): Partial<RawScheme> => ({
  metrics: [
    ...scheme().metrics,
    { kind: 'given', id: 'quota', name: '定额', unit: 'money', min: 1 },
    { kind: 'derived', id: 'rate', name: '达成率', unit: 'number', formula, ...overrides },
  ],
})

describe('divisionsHaveAnOutcome()', () => {
  test('bad input 77: a division by what may be zero needs a chosen outcome', () => {
    expect(issuesOf(scheme(derived('sales / target')), code)).toEqual([
      {
        code,
        severity: 'warning',
        path: '/metrics/4/formula',
        params: { formula: 'sales / target', division: 'sales / target' },
      },
    ])
  })

  test.each([
    ['in the document', 'sales / target', stated],
    ['in the formula', '缺省(sales / target, 0)', {}],
    ['by a condition', '如果(target > 0, sales / target, 0)', {}],
    ['by the range of the divisor', 'sales / quota', {}],
    ['by a number', 'sales / 12', {}],
  ])('it is chosen %s', (_, formula, overrides) => {
    expect(found(scheme(derived(formula, overrides)), code)).toEqual([])
  })

  test('scores and pay choose theirs too', () => {
    const formula = { kind: 'formula', formula: 'sales / target * 100' } as const
    const scored = (overrides: object) =>
      scheme({ indicators: [indicator('a', { scoring: { ...formula, ...overrides } })] })
    expect(found(scored({}), code)).toEqual([`warning ${code} /indicators/0/scoring/formula`])
    expect(found(scored(stated), code)).toEqual([])
    const paid = (overrides: object) =>
      scheme({
        pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base * (sales / target)', ...overrides }),
      })
    expect(found(paid({}), code)).toEqual([`warning ${code} /pay/components/0/formula`])
    expect(found(paid(stated), code)).toEqual([])
  })

  test('each formula is named once', () => {
    expect(issuesOf(scheme(derived('sales / target + 1 / base')), code)).toMatchObject([
      { params: { division: 'sales / target' } },
    ])
  })
})
