import { describe, expect, test } from 'vitest'
import type { Metric, PayComponent } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const codes = ['consequence-not-paid', 'consequence-paid-twice'] as const
const when = { all: [{ fact: 'sales', operator: 'greaterThan', value: 1 } as const] }
const formula = (id: string, text: string, overrides: Partial<PayComponent> = {}): PayComponent =>
  ({ kind: 'formula', id, name: `薪酬项${id}`, formula: text, ...overrides }) as PayComponent

function paying(components: readonly PayComponent[], metrics: readonly Metric[] = []) {
  return scheme({
    metrics: [...scheme().metrics, ...metrics],
    rewards: [{ id: 'first', name: '第一名', when, effects: [{ kind: 'money', amount: '1000' }] }],
    penalties: [
      {
        id: 'late',
        name: '迟报',
        when,
        effects: [
          { kind: 'money', amount: '100' },
          { kind: 'demerit', level: 'minor' },
        ],
      },
    ],
    pay: pay(...components),
  })
}
const fines: PayComponent = { kind: 'deduction', id: 'fines', name: '罚款', amount: 'penalties' }

describe('consequencesPaidOnce()', () => {
  test('money that no component pays is named', () => {
    expect(issuesOf(paying([formula('a', 'base')]), ...codes)).toEqual([
      { code: 'consequence-not-paid', severity: 'error', path: '/rewards/0', params: { name: '第一名' } },
      { code: 'consequence-not-paid', severity: 'error', path: '/penalties/0', params: { name: '迟报' } },
    ])
  })

  test.each([
    ['all of a kind', [formula('a', 'rewards'), fines]],
    ['each by itself', [formula('a', '[reward:first] - [penalty:late]')]],
    ['by the name that people see', [formula('a', '[第一名]'), fines]],
    ['through an interim figure', [formula('a', 'rewards', { interim: true }), formula('b', '[pay:a] * 2'), fines]],
  ])('money is paid once: %s', (_, components) => {
    expect(found(paying(components), ...codes)).toEqual([])
  })

  test('money is paid through a metric', () => {
    const metric: Metric = { kind: 'derived', id: 'extra', name: '奖惩', unit: 'money', formula: 'rewards - penalties' }
    expect(found(paying([formula('a', 'extra')], [metric]), ...codes)).toEqual([])
    const fixed: PayComponent = { kind: 'fixed', id: 'a', name: 'a', amount: { metric: 'extra' } }
    expect(found(paying([fixed], [metric]), ...codes)).toEqual([])
  })

  test('two payers are named', () => {
    const twice = [formula('a', 'rewards'), formula('b', 'base + [reward:first]'), fines]
    expect(issuesOf(paying(twice), ...codes)).toEqual([
      {
        code: 'consequence-paid-twice',
        severity: 'error',
        path: '/rewards/0',
        params: { name: '第一名', components: '薪酬项a、薪酬项b' },
      },
    ])
  })

  test('an interim figure that nothing pays does not pay', () => {
    expect(found(paying([formula('a', 'rewards', { interim: true }), fines]), ...codes)).toEqual([
      'error consequence-not-paid /rewards/0',
    ])
  })

  test.each<[string, Partial<PayComponent>]>([
    ['a cap', { cap: 'rewards' }],
    ['a floor', { floor: 'rewards' }],
  ])('%s only looks at a figure', (_, limits) => {
    expect(found(paying([formula('a', 'rewards'), formula('b', 'base', limits), fines]), ...codes)).toEqual([])
  })

  test('what a deduction is limited by is not paid by it', () => {
    const limited: PayComponent = {
      ...fines,
      legalLimit: { percent: 20, wage: 'base + rewards', minimumWage: 2320 },
    } as PayComponent
    expect(found(paying([formula('a', 'rewards'), limited]), ...codes)).toEqual([])
  })

  test('a scheme without pay pays nothing', () => {
    const { pay: _, ...unpaid } = paying([formula('a', 'base')])
    expect(found(unpaid, ...codes)).toEqual([])
  })
})
