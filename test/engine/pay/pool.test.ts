import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../../../engine/kernel/arithmetic.ts'
import { compare } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import type { PoolComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, numbers, people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const metrics = [...amounts('pool'), ...numbers('points', 'rating')]
const pool: PoolComponent = {
  kind: 'pool',
  id: 'bonus',
  name: '团队奖金',
  pool: 'pool',
  share: 'points',
  within: 'everyone',
}
function pays(component: PoolComponent, list: readonly RawPerson[]): string[] {
  return payWith(component, { metrics, people: list }).paid.map((each) => said(each.amount))
}
function sharers(total: number, ...coefficients: readonly number[]): RawPerson[] {
  return people(...coefficients.map((coefficient) => ({ pool: total, points: coefficient })))
}

describe('pool', () => {
  test('W22: 100,000 by 1.2, 1 and 0.8', () => {
    expect(pays(pool, sharers(100_000, 1.2, 1, 0.8))).toEqual(['40000', '33333.33', '26666.67'])
  })

  test('bad input 12: 100.00 among three adds up', () => {
    expect(pays(pool, sharers(100, 1, 1, 1))).toEqual(['33.34', '33.33', '33.33'])
  })

  test('the cent left over goes by id, whoever is listed first', () => {
    const [a, b, c] = sharers(100, 1, 1, 1)
    const list = [c, a, b].flatMap((each) => each ?? [])
    expect(pays(pool, list)).toEqual(['33.33', '33.34', '33.33'])
  })

  test('W51: shares by a power of the rating are brought to the pool exactly', () => {
    const own = { ...pool, share: '如果(rating > 1, rating ^ 1.35, rating ^ 1.9)' }
    const list = people({ pool: 1930, rating: 1.2 }, { pool: 1930, rating: 0.8 })
    const { paid } = payWith(own, { metrics, people: list })
    expect(paid.map((each) => each.inputs[1]?.value.slice(0, 5))).toEqual(['1.279', '0.654'])
    expect(compare(sum(paid.map((each) => each.amount as Decimal)), decimal(1930))).toBe(0)
  })

  test('a pool is rounded like money before it is shared out', () => {
    expect(pays({ ...pool, pool: 'pool / 3' }, sharers(100, 1, 1))).toEqual(['16.67', '16.66'])
    const whole = { ...pool, rounding: { scale: 0, mode: 'down' } } as const
    expect(pays(whole, sharers(100.99, 1, 1, 1))).toEqual(['34', '33', '33'])
  })

  test('is shared within each department by itself', () => {
    const list = sharers(100, 1, 3, 1).map((each, index) => ({ ...each, department: index < 2 ? 'a' : 'b' }))
    expect(pays({ ...pool, within: 'department' }, list)).toEqual(['25', '75', '100'])
  })

  test('no share gets nothing and says so; where no one has one the pool stays undistributed', () => {
    const some = payWith(pool, { metrics, people: sharers(100, 1, 0) }).paid
    expect(some.map((each) => [said(each.amount), each.reason?.code])).toEqual([
      ['100', undefined],
      ['0', 'pool-no-own-share'],
    ])
    const none = payWith(pool, { metrics, people: sharers(100, 0, 0) }).paid
    expect(none.map((each) => said(each.amount))).toEqual(['0', '0'])
    expect(none[0]?.reason).toEqual({ code: 'pool-no-shares', figure: 'pay:bonus', params: { pool: '100' } })
    expect(payWith(pool, { metrics, people: sharers(0, 1) }).paid[0]?.reason?.code).toBe('computed-zero')
  })

  test('people who see different pools get nothing decided', () => {
    const list = people({ pool: 100, points: 1 }, { pool: 100.01, points: 1 })
    const { paid } = payWith(pool, { metrics, people: list })
    expect(paid.map((each) => said(each.amount))).toEqual(['!pool-differs', '!pool-differs'])
    expect(paid[1]?.amount).toMatchObject({ reason: { params: { smallest: '100', largest: '100.01' } } })
  })

  test('negative shares and pools are undefined, and hold up the others by name', () => {
    expect(pays(pool, sharers(100, -0.01, 1))).toEqual(['!pool-share-negative', '?p0'])
    expect(pays(pool, sharers(-1, 1))).toEqual(['!pool-negative'])
  })

  test('someone without a coefficient keeps the own gap; the others miss that person', () => {
    const list = [...sharers(100, 1), { id: 'x', name: '王五', facts: { pool: 100 } }]
    expect(pays(pool, list)).toEqual(['?王五', '?数据项 points'])
  })

  test('shows the pool, the own share and the sum of all', () => {
    expect(payWith(pool, { metrics, people: sharers(100, 1, 3) }).paid[0]?.inputs).toEqual([
      { figure: 'pool', value: '100' },
      { figure: 'points', value: '1' },
      { figure: '/pay/components/0/shares', value: '4' },
    ])
  })

  test('adds up to the pool exactly, and to the same for each in whatever order people come', () => {
    const given = fc
      .tuple(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }),
      )
      .chain(([cents, shares]) => {
        const list = sharers(cents / 100, ...shares.map((each) => each / 10))
        return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.constant(cents))
      })
    fc.assert(
      fc.property(given, ([list, shuffled, cents]) => {
        fc.pre(list.some((each) => each.facts?.points !== 0))
        const { paid } = payWith(pool, { metrics, people: list })
        expect(said(sum(paid.map((each) => each.amount as Decimal)))).toBe(said(decimal(cents / 100)))
        const found = new Map(pays(pool, shuffled).map((amount, index) => [shuffled[index]?.id, amount]))
        expect(list.map((each) => found.get(each.id))).toEqual(paid.map((each) => said(each.amount)))
      }),
      { numRuns: 60 },
    )
  })
})
