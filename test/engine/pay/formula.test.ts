import { describe, expect, test } from 'vitest'
import type { FormulaComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, numbers, people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const formula: FormulaComponent = {
  kind: 'formula',
  id: 'performance',
  name: '绩效工资',
  formula: 'actual / target * base * 80% + ratio * 20% * base',
}
const bench = { metrics: [...amounts('actual', 'target', 'base'), ...numbers('ratio')] }

describe('formula', () => {
  test('pays exactly what it gives: 1,100 in the worked example of D03', () => {
    const facts = { actual: 1_200_000, target: 1_000_000, base: 1000, ratio: 0.7 }
    const { paid } = payWith(formula, { ...bench, people: people(facts) })
    expect(said(paid[0]?.amount)).toBe('1100')
    expect(paid[0]?.inputs.map((input) => input.figure)).toEqual([
      '/pay/components/0/formula',
      'actual',
      'target',
      'base',
      'ratio',
    ])
  })

  test('is undefined with a target of 0, or what the scheme states for it', () => {
    const facts = { actual: 1, target: 0, base: 1000, ratio: 1 }
    const { paid } = payWith(formula, { ...bench, people: people(facts) })
    expect(paid[0]?.amount).toMatchObject({ kind: 'undefined', reason: { figure: 'pay:performance' } })
    const stated = { ...formula, whenUndefined: { value: 0, reason: '无任务' } }
    const chosen = payWith(stated, { ...bench, people: people(facts) }).paid[0]
    expect(said(chosen?.amount)).toBe('0')
    expect(chosen?.reason).toEqual({ code: 'chosen-value', figure: 'pay:performance', params: { reason: '无任务' } })
  })

  test('W62: cash received, not the invoice', () => {
    const own = { ...formula, formula: 'received * 4%' }
    const { paid } = payWith(own, { metrics: amounts('received'), people: people({ received: 8000 }, { received: 0 }) })
    expect(paid.map((each) => said(each.amount))).toEqual(['320', '0'])
    expect(paid[1]?.reason?.code).toBe('computed-zero')
  })

  test('W43: a refund is the exact negative', () => {
    const own = { ...formula, formula: 'order * 5% * 1.10' }
    const { paid } = payWith(own, { metrics: amounts('order'), people: people({ order: 750 }, { order: -750 }) })
    expect(paid.map((each) => said(each.amount))).toEqual(['41.25', '-41.25'])
  })
})
