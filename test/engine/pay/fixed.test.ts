import { describe, expect, test } from 'vitest'
import type { FixedComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, issuesOfComponent, numbers, people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const fixed: FixedComponent = { kind: 'fixed', id: 'base', name: '底薪', amount: 3500 }

describe('fixed', () => {
  test('pays what the scheme states', () => {
    const { paid } = payWith(fixed, { people: people({}) })
    expect(said(paid[0]?.amount)).toBe('3500')
    expect(paid[0]?.inputs).toEqual([{ figure: '/pay/components/0/amount', value: '3500' }])
  })

  test('pays a parameter, named as such', () => {
    const scheme = { parameters: [{ id: 'wage', name: '底薪', unit: 'money', value: 2800 } as const] }
    const { paid } = payWith({ ...fixed, amount: { parameter: 'wage' } }, { scheme, people: people({}) })
    expect(paid[0]?.inputs).toEqual([{ figure: 'wage', value: '2800' }])
    expect(said(paid[0]?.amount)).toBe('2800')
  })

  test('pays a metric of the person, and misses it where it is not there', () => {
    const own = { ...fixed, amount: { metric: 'wage' } }
    const { paid } = payWith(own, { metrics: amounts('wage'), people: people({ wage: 5600.5 }, {}, { wage: 0 }) })
    expect(paid.map((each) => said(each.amount))).toEqual(['5600.5', '?金额 wage', '0'])
    expect(paid[0]?.inputs).toEqual([{ figure: 'wage', value: '5600.5' }])
    expect(paid[2]?.reason).toEqual({ code: 'computed-zero', figure: 'pay:base', params: {} })
  })

  test('reports a metric that is no money, and one that there is not', () => {
    const count = { kind: 'given', id: 'days', name: '天数', unit: 'days' } as const
    const metrics = [count, ...numbers('plain')]
    const codes = (metric: string) =>
      issuesOfComponent({ ...fixed, amount: { metric } }, { metrics }).map((each) => each.code)
    expect(codes('days')).toEqual(['metric-not-money'])
    expect(codes('plain')).toEqual([])
    expect(codes('wage')).toEqual(['name-unknown'])
  })
})
