import { describe, expect, test } from 'vitest'
import type { DrawComponent, PayComponent } from '../../../engine/model/raw/scheme.ts'
import { people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const earned: PayComponent[] = ['commission', 'bonus'].map((id) => ({ kind: 'fixed', id, name: id, amount: 0 }))
const scheme = { pay: { components: earned } }
const draw: DrawComponent = {
  kind: 'draw',
  id: 'draw',
  name: '保底',
  amount: '2000',
  against: ['commission', 'bonus'],
}

function pay(own: Partial<DrawComponent>, commission: number, bonus = 0, carried?: number) {
  const person = { id: 'p', ...(carried !== undefined && { carried: { draw: carried } }) }
  const bench = { scheme, people: [person], pay: [{ commission, bonus }] }
  const { paid } = payWith({ ...draw, ...own }, bench)
  const [only] = paid
  if (only === undefined) throw new Error('no one was paid')
  return { ...only, amount: said(only.amount), carried: only.carried && said(only.carried) }
}

describe('draw', () => {
  test('W53: 800 earned is topped up by 1,200 to 2,000', () => {
    const found = pay({}, 800)
    expect(found.amount).toBe('1200')
    expect(found.carried).toBeUndefined()
    expect(found.inputs).toEqual([
      { figure: '/pay/components/2/amount', value: '2000' },
      { figure: 'pay:commission', value: '800' },
      { figure: 'pay:bonus', value: '0' },
    ])
  })

  test.each([
    [1500, 499.99, '0.01', undefined],
    [1500, 500, '0', 'draw-not-needed'],
    [1500, 500.01, '0', 'draw-not-needed'],
  ])('%d and %d earned are topped up by %s', (commission, bonus, expected, reason) => {
    const found = pay({}, commission, bonus)
    expect(found.amount).toBe(expected)
    expect(found.reason?.code).toBe(reason)
  })

  test('a recoverable top-up is added to the debt', () => {
    const found = pay({ recoverable: true }, 800, 0, 300)
    expect([found.amount, found.carried]).toEqual(['1200', '1500'])
    expect(found.inputs.at(-1)).toEqual({ figure: 'carried:draw', value: '300' })
  })

  test.each([
    [2000, '0', '500', 'draw-not-needed'],
    [2000.01, '-0.01', '499.99', 'draw-repaid'],
    [2499.99, '-499.99', '0.01', 'draw-repaid'],
    [2500, '-500', '0', 'draw-repaid'],
    [9000, '-500', '0', 'draw-repaid'],
  ])('of a debt of 500, %d earned repays %s and leaves %s', (commission, amount, carried, reason) => {
    const found = pay({ recoverable: true }, commission, 0, 500)
    expect([found.amount, found.carried, found.reason?.code]).toEqual([amount, carried, reason])
  })

  test('without a debt nothing is repaid', () => {
    const found = pay({ recoverable: true }, 9000)
    expect([found.amount, found.carried, found.reason?.code]).toEqual(['0', '0', 'draw-not-needed'])
  })

  test('a negative amount or debt is undefined', () => {
    expect(pay({ amount: '0 - 1' }, 0).amount).toBe('!amount-negative')
    expect(pay({ recoverable: true }, 0, 0, -1).amount).toBe('!carried-negative')
  })

  test('misses what it is computed from', () => {
    const metrics = [{ kind: 'given', id: 'guarantee', name: '保底额', unit: 'money' } as const]
    const { paid } = payWith(
      { ...draw, amount: 'guarantee' },
      { metrics, scheme, people: people({}), pay: [{ commission: 1, bonus: 0 }] },
    )
    expect(said(paid[0]?.amount)).toBe('?保底额')
  })
})
