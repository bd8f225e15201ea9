import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharesAddUp } from '../../../engine/explain/shares-add-up.ts'
import { add } from '../../../engine/kernel/arithmetic.ts'
import { type Decimal, zero } from '../../../engine/kernel/decimal.ts'
import type { Metric, TiersComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, issuesOfComponent, people, payWith } from '../../support/compiling.ts'
import { hasExactShares, said } from '../../support/results.ts'

type Row = readonly [from: number, rate: number]
function tiers(mode: TiersComponent['mode'], rows: readonly Row[], own: Partial<TiersComponent> = {}): TiersComponent {
  const base = { kind: 'tiers', id: 'commission', name: '提成', of: 'x' } as const
  return { ...base, mode, rows: rows.map(([from, rate]) => ({ from, rate })), ...own }
}
function pays(component: TiersComponent, ...facts: readonly Record<string, number>[]): string[] {
  const metrics = amounts('x', 'quota', 'before', 'bonus')
  return payWith(component, { metrics, people: people(...facts) }).paid.map((each) => said(each.amount))
}
const xs = (...values: readonly number[]) => values.map((x) => ({ x }))

describe('marginal tiers', () => {
  test('W24: 10 % to 2,000, 15 % to 10,000, 20 % above', () => {
    const own = tiers('marginal', [
      [0, 10],
      [2000, 15],
      [10_000, 20],
    ])
    const expected = ['100', '200', '350', '950', '1400', '2400', '3400']
    expect(pays(own, ...xs(1000, 2000, 3000, 7000, 10_000, 15_000, 20_000))).toEqual(expected)
  })

  test('have no jump at a bound: a cent below, on and above', () => {
    const own = tiers('marginal', [
      [0, 10],
      [2000, 15],
    ])
    expect(pays(own, ...xs(1999.99, 2000, 2000.01))).toEqual(['199.999', '200', '200.0015'])
  })

  test('W25: bounds in multiples of a base of 5,000', () => {
    const own = tiers(
      'marginal',
      [
        [0, 4.65],
        [1, 3],
        [3, 1],
      ],
      { scale: 'quota' },
    )
    const facts = [3000, 6000, 30_000].map((x) => ({ x, quota: 5000 }))
    expect(pays(own, ...facts)).toEqual(['139.5', '262.5', '682.5'])
  })

  test('W31: a deal of 550 after 30 crosses four tiers', () => {
    const own = tiers(
      'marginal',
      [
        [0, 0],
        [100, 5],
        [200, 7],
        [500, 9],
      ],
      { prior: 'before' },
    )
    const { paid } = payWith(own, { metrics: amounts('x', 'before'), people: people({ x: 550, before: 30 }) })
    expect(said(paid[0]?.amount)).toBe('33.2')
    expect(paid[0]?.inputs.slice(2)).toEqual([
      { figure: '/pay/components/0/rows/0', value: '70', weight: '0', share: '0' },
      { figure: '/pay/components/0/rows/1', value: '100', weight: '5', share: '5' },
      { figure: '/pay/components/0/rows/2', value: '300', weight: '7', share: '21' },
      { figure: '/pay/components/0/rows/3', value: '80', weight: '9', share: '7.2' },
    ])
    expect(paid[0]?.row).toEqual({ path: '/pay/components/0/rows/3', index: 3 })
  })

  test('W35: blended tiers on a quota', () => {
    const own = tiers(
      'marginal',
      [
        [0, 6],
        [1, 8],
        [1.25, 10],
        [1.5, 12],
      ],
      { scale: 'quota' },
    )
    expect(pays(own, { x: 500_000, quota: 375_000 })).toEqual(['33125'])
  })

  test('W36: accelerator slices', () => {
    const own = tiers(
      'marginal',
      [
        [0, 5],
        [1, 6],
        [1.25, 7],
      ],
      { scale: 'quota' },
    )
    expect(pays(own, { x: 150_000, quota: 100_000 })).toEqual(['8250'])
  })

  test('W37: a multiplier on what exceeds the target', () => {
    const own = tiers(
      'marginal',
      [
        [0, 100],
        [1, 160],
        [1.2, 200],
      ],
      { scale: 'bonus' },
    )
    const facts = [28_750, 30_000].map((x) => ({ x, bonus: 25_000 }))
    expect(pays(own, ...facts)).toEqual(['31000', '33000'])
  })

  test('W38: months roll on through the tiers of the year', () => {
    const own = tiers(
      'marginal',
      [
        [0, 1],
        [0.5, 3],
      ],
      { scale: 'quota', prior: 'before' },
    )
    const months = [
      { x: 250_000, before: 0, quota: 1_000_000 },
      { x: 350_000, before: 250_000, quota: 1_000_000 },
      { x: 200_000, before: 600_000, quota: 1_000_000 },
    ]
    expect(pays(own, ...months)).toEqual(['2500', '5500', '6000'])
  })

  test('a return takes back exactly what was paid for it', () => {
    const own = tiers(
      'marginal',
      [
        [0, 1],
        [100, 3],
      ],
      { prior: 'before' },
    )
    expect(pays(own, { x: 80, before: 60 }, { x: -80, before: 140 })).toEqual(['1.6', '-1.6'])
  })

  test('below the first tier nothing is paid, and the reason says so', () => {
    const own = tiers('marginal', [[100, 5]])
    const { paid } = payWith(own, { metrics: amounts('x'), people: people(...xs(99.99, 100, 100.01)) })
    expect(paid.map((each) => said(each.amount))).toEqual(['0', '0', '0.0005'])
    expect(paid.map((each) => each.reason?.code)).toEqual(['below-first-tier', 'computed-zero', undefined])
    expect(pays(tiers('marginal', [[0, 5]]), { x: -100 })).toEqual(['0'])
  })

  test('a tier may pay an amount once where it is reached', () => {
    const rows = [
      { from: 0, rate: 1 },
      { from: 1000, amount: 500 },
      { from: 2000, rate: 2 },
    ]
    const own: TiersComponent = { ...tiers('marginal', []), rows }
    expect(pays(own, ...xs(999.99, 1000, 1999.99, 2000, 3000))).toEqual(['9.9999', '510', '510', '510', '530'])
    const on = { ...own, prior: 'before' }
    const facts = [
      { x: 1, before: 998 },
      { x: 2, before: 998 },
      { x: 2, before: 1000 },
      { x: -2, before: 1001 },
    ]
    expect(pays(on, ...facts)).toEqual(['0.01', '500.02', '0', '-500.01'])
  })

  test('a base of zero or below is undefined', () => {
    const own = tiers('marginal', [[0, 5]], { scale: 'quota' })
    const facts = [
      { x: 5, quota: -0.01 },
      { x: 5, quota: 0 },
      { x: 5, quota: 0.01 },
    ]
    expect(pays(own, ...facts)).toEqual(['!scale-not-positive', '!scale-not-positive', '0.25'])
  })

  test('pay in two parts what they pay at once, and their slices add up exactly', () => {
    const rate = fc.integer({ min: 0, max: 4000 }).map((value) => value / 100)
    const bounds = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 })
    const money = fc.integer({ min: 0, max: 200_000 }).map((value) => value / 100)
    fc.assert(
      fc.property(
        bounds,
        fc.array(rate, { minLength: 5, maxLength: 5 }),
        money,
        money,
        (from, rates, first, second) => {
          const ascending = from.toSorted((a, b) => a - b)
          const rows = ascending.map((bound, index): Row => [bound, rates[index] ?? 0])
          const own = tiers('marginal', rows, { prior: 'before' })
          const whole = Math.round((first + second) * 100) / 100
          const facts = people({ x: first, before: 0 }, { x: second, before: first }, { x: whole, before: 0 })
          const { paid } = payWith(own, { metrics: amounts('x', 'before'), people: facts })
          const [one, two, all] = paid.map((each) => each.amount as Decimal)
          expect(said(add(one ?? zero, two ?? zero))).toBe(said(all))
          for (const each of paid) {
            const slices = each.inputs.some((input) => input.share !== undefined)
            expect(slices ? hasExactShares(each.amount, each.inputs) : said(each.amount) === '0').toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('tiers of the whole amount', () => {
  test('W27: a grid of amounts', () => {
    const rows = [
      { from: 0, amount: 50 },
      { from: 1000, amount: 170 },
      { from: 2000, amount: 400 },
    ]
    const own: TiersComponent = { ...tiers('whole', []), rows }
    expect(pays(own, ...xs(200, 999.3, 1500, 10_000))).toEqual(['50', '50', '170', '400'])
    expect(pays(own, ...xs(999.99, 1000, 1000.01))).toEqual(['50', '170', '170'])
  })

  test('W34: all of it at the rate reached', () => {
    const rows: Row[] = [
      [0, 4],
      [150_000, 8],
      [250_000, 12],
    ]
    expect(pays(tiers('whole', rows), { x: 220_000 })).toEqual(['17600'])
    expect(pays(tiers('marginal', rows), { x: 220_000 })).toEqual(['11600'])
  })

  test('W37: the rate reached applies to the whole', () => {
    const own = tiers(
      'whole',
      [
        [0, 100],
        [1, 160],
        [1.2, 200],
      ],
      { scale: 'bonus' },
    )
    const facts = [28_750, 30_000].map((x) => ({ x, bonus: 25_000 }))
    expect(pays(own, ...facts)).toEqual(['46000', '60000'])
  })

  test('W41: a section with a gap on both sides, with the reason of each zero', () => {
    const own = tiers('whole', [
      [0, 0],
      [15_000, 20],
      [16_000, 0],
    ])
    const { paid } = payWith(own, { metrics: amounts('x'), people: people(...xs(15_100, 5, 16_000)) })
    expect(paid.map((each) => said(each.amount))).toEqual(['3020', '0', '0'])
    expect(paid.map((each) => each.reason?.code)).toEqual([undefined, 'row-gives-zero', 'row-gives-zero'])
  })

  test('W44: nothing below 70 % of the quota, the whole above', () => {
    const own = tiers('whole', [[0.7, 10]], { scale: 'quota' })
    const facts = [500_000, 690_000, 699_999.99, 700_000, 900_000].map((x) => ({ x, quota: 1_000_000 }))
    expect(pays(own, ...facts)).toEqual(['0', '0', '0', '70000', '90000'])
  })

  test('the rate may apply to something else than what is measured', () => {
    const own = tiers(
      'whole',
      [
        [0, 0],
        [90, 10],
        [100, 20],
      ],
      { base: 'bonus' },
    )
    expect(pays(own, { x: 89.99, bonus: 5000 }, { x: 90, bonus: 5000 }, { x: 100, bonus: 5000 })).toEqual([
      '0',
      '500',
      '1000',
    ])
  })
})

describe('tiers per record', () => {
  const metrics: Metric[] = [
    {
      kind: 'given',
      id: 'deals',
      name: '成交',
      unit: 'records',
      fields: [
        { id: 'amount', name: '金额', unit: 'money', min: -1_000_000 },
        { id: 'share', name: '分成', unit: 'number' },
      ],
    },
  ]
  const own = tiers(
    'whole',
    [
      [0, 4],
      [100, 8],
    ],
    { of: 'amount', per: 'deals' },
  )

  test('each record runs through the tiers by itself and has its own entry', () => {
    const deals = [
      { amount: 99.99, share: 1 },
      { amount: 100, share: 1 },
      { amount: -5, share: 1 },
    ]
    const { paid, runs } = payWith(own, { metrics, people: [{ id: 'p', facts: { deals } }] })
    expect(said(paid[0]?.amount)).toBe('11.9996')
    expect(paid[0]?.inputs).toEqual([
      { figure: 'deals', value: '3' },
      { figure: 'pay:commission/0', value: '3.9996', share: '3.9996' },
      { figure: 'pay:commission/1', value: '8', share: '8' },
      { figure: 'pay:commission/2', value: '0', share: '0' },
    ])
    const entries = runs[0]?.trace?.filter((entry) => entry.figure.startsWith('pay:commission/')) ?? []
    expect(entries.map((entry) => [entry.value, entry.row?.index, entry.reason?.code])).toEqual([
      ['3.9996', 0, undefined],
      ['8', 1, undefined],
      ['0', undefined, 'below-first-tier'],
    ])
    expect(entries.map((entry) => entry.reason?.figure)).toEqual([undefined, undefined, 'pay:commission/2'])
  })

  test('marginal slices of each record add up', () => {
    const marginal: TiersComponent = { ...own, mode: 'marginal', of: 'amount * share' }
    const deals = [
      { amount: 300, share: 0.5 },
      { amount: 150, share: 1 },
    ]
    const { paid, runs } = payWith(marginal, { metrics, people: [{ id: 'p', facts: { deals } }] })
    expect(said(paid[0]?.amount)).toBe('16')
    expect(runs[0]?.trace?.every(sharesAddUp)).toBe(true)
  })

  test('no records pay 0 with the reason, a missing list is missing', () => {
    const list = [{ id: 'p', facts: { deals: [] } }, { id: 'q' }]
    const { paid } = payWith(own, { metrics, people: list })
    expect(paid.map((each) => said(each.amount))).toEqual(['0', '?成交'])
    expect(paid[0]?.reason).toEqual({ code: 'no-records', figure: 'pay:commission', params: { name: '成交' } })
  })

  test('a field that a record lacks is missing', () => {
    const { paid } = payWith(own, { metrics, people: [{ id: 'p', facts: { deals: [{ share: 1 }] } }] })
    expect(said(paid[0]?.amount)).toMatch(/^[?!]/)
  })
})

describe('what compiling says of tiers', () => {
  const codes = (component: TiersComponent) =>
    issuesOfComponent(component, { metrics: amounts('x', 'before', 'bonus') }).map(({ code, path }) => [code, path])

  test('fields that the mode would pass over are refused', () => {
    expect(codes(tiers('whole', [[0, 1]], { prior: 'before' }))).toEqual([
      ['tiers-prior-of-whole', '/pay/components/0/prior'],
    ])
    expect(codes(tiers('marginal', [[0, 1]], { base: 'bonus' }))).toEqual([
      ['tiers-base-of-marginal', '/pay/components/0/base'],
    ])
  })

  test('records must be records', () => {
    const own = tiers('whole', [[0, 1]], { per: 'x' })
    expect(codes(own)).toEqual([['metric-not-records', '/pay/components/0/per']])
  })
})
