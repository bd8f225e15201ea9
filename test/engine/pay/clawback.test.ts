import { describe, expect, test } from 'vitest'
import type { ClawbackComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, numbers, people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const clawback: ClawbackComponent = { kind: 'clawback', id: 'back', name: '追回', amount: 'due', paid: 'received' }
const metrics = [...amounts('due', 'received', 'commission'), ...numbers('months')]

function pay(own: Partial<ClawbackComponent>, facts: Record<string, number>) {
  return payWith({ ...clawback, ...own }, { metrics, people: people(facts) }).paid[0]
}

describe('clawback', () => {
  test.each([
    [1000, 500, '-500', 'clawback-limited'],
    [500.01, 500, '-500', 'clawback-limited'],
    [500, 500, '-500', undefined],
    [499.99, 500, '-499.99', undefined],
    [1000, 0, '0', 'clawback-limited'],
    [0, 500, '0', 'nothing-asked'],
  ])('W55: of %d due with %d paid, %s', (due, received, expected, reason) => {
    const found = pay({}, { due, received })
    expect(said(found?.amount)).toBe(expected)
    expect(found?.reason?.code).toBe(reason)
  })

  test('W56: half of what was earned', () => {
    expect(said(pay({ amount: 'received * 50%' }, { received: 10_000 })?.amount)).toBe('-5000')
  })

  test('W57: the months not served of twelve', () => {
    const own = { amount: 'commission * (12 - months) / 12', paid: 'commission' }
    expect(said(pay(own, { commission: 900, months: 6 })?.amount)).toBe('-450')
  })

  test('W58: a full refund nets to zero', () => {
    const own = { amount: 'due * 10%', paid: 'received' }
    expect(said(pay(own, { due: 1000, received: 100 })?.amount)).toBe('-100')
  })

  test('negative amounts are undefined, absent ones missing', () => {
    expect(said(pay({}, { due: -1, received: 1 })?.amount)).toBe('!amount-negative')
    expect(said(pay({}, { due: 1, received: -1 })?.amount)).toBe('!paid-negative')
    expect(said(pay({}, { due: 1 })?.amount)).toBe('?金额 received')
  })

  test('shows what is due and what was paid', () => {
    expect(pay({}, { due: 1000, received: 500 })?.inputs).toEqual([
      { figure: 'due', value: '1000' },
      { figure: 'received', value: '500' },
    ])
  })
})
