import { describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { given, indicator, pay, scheme } from '../../support/schemes.ts'

const code = 'cap-below-floor'
const rated = (min: number, max: number): Partial<RawScheme> => ({
  raters: [{ id: 'boss', name: '上级' }],
  indicators: [
    indicator('态度', {
      scoring: { kind: 'ratings', raters: [{ rater: 'boss', weight: 100 }], min, max, whenRaterMissing: 'block' },
    }),
  ],
})
const metric = (range: { min?: number; max: number }): Partial<RawScheme> => ({
  metrics: [...scheme().metrics, { kind: 'given', id: 'late', name: '迟到', unit: 'count', ...range }],
})
const component = (limits: { cap?: string; floor?: string }): Partial<RawScheme> => ({
  pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base', ...limits }),
})

/** A cap and a floor in each place that has them. */
const places: readonly (readonly [string, string, (cap: number, floor: number) => Partial<RawScheme>])[] = [
  ['/indicators/0', 'a', (cap, floor) => ({ indicators: [indicator('a', { cap, floor })] })],
  ['/indicators/0/scoring', '态度', (max, min) => rated(min, max)],
  ['/total', '/total', (cap, floor) => ({ total: { cap, floor } })],
  ['/metrics/3', '迟到', (max, min) => metric({ min, max })],
  [
    '/metrics/3/fields/0',
    '金额',
    (max, min) => ({
      metrics: [
        ...scheme().metrics,
        {
          kind: 'given',
          id: 'deals',
          name: '成交',
          unit: 'records',
          fields: [{ id: 'amount', name: '金额', unit: 'money', min, max }],
        },
      ],
    }),
  ],
  ['/pay/components/0', '奖金', (cap, floor) => component({ cap: `${cap}`, floor: `${floor}` })],
  [
    '/pay/payout',
    '/pay/payout',
    (cap, floor) => ({
      pay: {
        ...pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base' }),
        payout: { cap: `${cap}`, floor: `${floor}` },
      },
    }),
  ],
]

describe('capsAboveFloors()', () => {
  test.each(places)('bad input 19: a cap below its floor is refused at %s', (path, name, overrides) => {
    expect(issuesOf(scheme(overrides(80, 90)), code)).toEqual([
      { code, severity: 'error', path, params: { name, cap: '80', floor: '90' } },
    ])
    expect(found(scheme(overrides(90, 90)), code)).toEqual([])
    expect(found(scheme(overrides(90.01, 90)), code)).toEqual([])
  })

  test('a metric without a minimum begins at zero', () => {
    expect(found(scheme(metric({ max: -1 })), code)).toEqual(['error cap-below-floor /metrics/3'])
    expect(found(scheme(metric({ max: 0 })), code)).toEqual([])
    expect(found(scheme(metric({ min: -5, max: -1 })), code)).toEqual([])
  })

  test('a parameter has its own range', () => {
    const parameters = [{ id: 'rate', name: '比例', unit: 'percent', value: 5, min: 9, max: 1 } as const]
    expect(found(scheme({ parameters: [...parameters] }), code)).toEqual(['error cap-below-floor /parameters/0'])
  })

  test('limits that are parameters are compared by their values, and not while they are blanks', () => {
    const raw = (value?: number) =>
      scheme({
        parameters: [{ id: 'top', name: '封顶', unit: 'score', ...(value !== undefined && { value }) }],
        indicators: [indicator('a', { cap: { parameter: 'top' }, floor: 90 })],
      })
    expect(found(raw(80), code)).toEqual(['error cap-below-floor /indicators/0'])
    expect(found(raw(90), code)).toEqual([])
    expect(found(raw(), code)).toEqual([])
  })

  test('limits of pay that are formulas cannot be compared', () => {
    expect(found(scheme(component({ cap: 'base * 2', floor: '100' })), code)).toEqual([])
    expect(found(scheme({ metrics: [...given('money', 'sales', 'target', 'base')] }), code)).toEqual([])
  })
})
