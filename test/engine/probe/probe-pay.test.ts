import { describe, expect, test } from 'vitest'
import { check } from '../../../engine/check.ts'
import type { IssueCode } from '../../../engine/model/issue.ts'
import type { RawFacts, RawPerson } from '../../../engine/model/raw/facts.ts'
import type { GivenMetric, PayComponent, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { scheme } from '../../support/schemes.ts'

/** A scheme of pay alone, by the metric `sales`. */
function paying(
  components: readonly PayComponent[],
  sales: Partial<GivenMetric> = {},
  overrides: Partial<RawScheme> = {},
): RawScheme {
  const { bands: _, ...rest } = scheme({
    metrics: [{ kind: 'given', id: 'sales', name: '销售额', unit: 'money', ...sales }],
    indicators: [],
    pay: { components: [...components] },
    ...overrides,
  })
  return rest
}
const formula = (text: string): PayComponent => ({ kind: 'formula', id: 'a', name: '提成', formula: text })
function tiers(mode: 'marginal' | 'whole', ...rows: readonly (readonly [from: number, rate: number])[]): PayComponent {
  return { kind: 'tiers', id: 'a', name: '提成', mode, of: 'sales', rows: rows.map(([from, rate]) => ({ from, rate })) }
}
const sample = (...people: readonly RawPerson[]): { samples: RawFacts[] } => ({
  samples: [{ format: 1, period: '2026-01', people: [...people] }],
})
const seller = (sales: number, own: Partial<RawPerson> = {}): RawPerson => ({
  id: 'p',
  ...own,
  facts: { sales, ...own.facts },
})
function probed(raw: RawScheme, options: Parameters<typeof check>[1], code: IssueCode) {
  return check(raw, options).filter((issue) => issue.code === code)
}

describe('cliffs', () => {
  test('W44: a threshold below which nothing is paid is one, named with its amount', () => {
    const raw = paying([tiers('whole', [0, 0], [700_000, 10])], { max: 1_000_000 })
    expect(probed(raw, sample(seller(800_000)), 'pay-cliff')).toEqual([
      {
        code: 'pay-cliff',
        severity: 'warning',
        path: '/metrics/0',
        params: {
          metric: '销售额',
          below: '699999.99',
          at: '700000',
          before: '0',
          after: '70000',
          change: '70000',
          share: '100',
        },
      },
    ])
  })

  test('W37: a multiplier for the whole is one, for the slice above it is none', () => {
    const raw = (mode: 'marginal' | 'whole') =>
      paying([tiers(mode, [0, 100], [100_000, 160], [120_000, 200])], { max: 200_000 })
    expect(probed(raw('whole'), sample(seller(110_000)), 'pay-cliff')).toMatchObject([
      { params: { at: '100000', before: '99999.99', after: '160000', change: '60000.01', share: '37.5' } },
    ])
    expect(probed(raw('marginal'), sample(seller(110_000)), 'pay-cliff')).toEqual([])
  })

  test.each([
    ['a smooth slope', 'sales * 10%'],
    ['pay in proportion through zero', 'sales - 50000'],
    ['a steep slope', 'sales * 1000'],
    ['a curve', 'sales * sales / 最大(sales, 1)'],
    ['pay that is always the same', '0 * sales + 3000'],
  ])('there is none in %s', (_, text) => {
    expect(probed(paying([formula(text)], { max: 100_000 }), sample(seller(60_000)), 'pay-cliff')).toEqual([])
  })

  test.each([
    ['less than the share that is set', 9.9, []],
    ['just that share', 10, []],
    ['more', 10.1, ['pay-cliff']],
  ])('are jumps of more than a share of the pay: %s', (_, bonus, codes) => {
    const raw = paying([formula(`如果(sales >= 500, ${1000 + bonus * 10}, 1000)`)], { max: 1000 })
    expect(probed(raw, sample(seller(400)), 'pay-cliff').map(({ code }) => code)).toEqual(codes)
  })

  test('are as large as someone says', () => {
    const raw = paying([formula('如果(sales >= 500, 1300, 1000)')], { max: 1000 })
    expect(probed(raw, { ...sample(seller(400)), cliffPercent: 30 }, 'pay-cliff')).toEqual([])
    expect(probed(raw, { ...sample(seller(400)), cliffPercent: 29 }, 'pay-cliff')).toHaveLength(1)
  })

  test('the largest of several is named, whoever meets it', () => {
    const raw = paying([formula('如果(sales >= 900, 3000, 如果(sales >= 500, 1500, 1000))')], { max: 1000 })
    expect(probed(raw, sample(seller(400), seller(950, { id: 'q' })), 'pay-cliff')).toMatchObject([
      { params: { at: '900', change: '1500' } },
    ])
  })

  test('steps are as small as the metric’s decimals', () => {
    const raw = (own: Partial<GivenMetric>) =>
      paying([formula('如果(sales >= 500, 2000, 1000)')], { max: 1000, ...own })
    expect(probed(raw({ unit: 'number', scale: 0 } as never), sample(seller(400)), 'pay-cliff')).toMatchObject([
      { params: { below: '499' } },
    ])
  })

  test('a fall is one too', () => {
    const raw = paying([formula('如果(sales >= 500, 1000, 2000)')], { max: 1000 })
    expect(probed(raw, sample(seller(400)), 'pay-cliff')).toMatchObject([
      { params: { before: '2000', after: '1000', change: '-1000', share: '50' } },
    ])
  })

  test('are found between the thresholds that the document names', () => {
    const raw = paying([formula('如果(sales * 3 >= 1000, 2000, 1000)')], { max: 1000 })
    expect(probed(raw, sample(seller(400)), 'pay-cliff')).toMatchObject([{ params: { below: '333.33', at: '333.34' } }])
  })

  test('of percentages are found however a formula writes them', () => {
    const raw = paying([formula('如果(sales >= 0.735, 2000, 1000)')], { unit: 'percent', max: 100 })
    expect(probed(raw, sample(seller(80)), 'pay-cliff')).toMatchObject([{ params: { below: '73.49', at: '73.5' } }])
  })
})

describe('pay that falls', () => {
  test('while a good fact rises is named, from the better to the worse', () => {
    const raw = paying([tiers('whole', [0, 10], [500, 9])], { max: 1000, better: 'higher' })
    expect(probed(raw, sample(seller(600)), 'pay-falls')).toEqual([
      {
        code: 'pay-falls',
        severity: 'warning',
        path: '/metrics/0',
        params: { metric: '销售额', from: '499.99', to: '500', before: '50', after: '45', change: '5' },
      },
    ])
  })

  test('is asked only of facts of which the scheme says what is good', () => {
    expect(
      probed(paying([tiers('whole', [0, 10], [500, 9])], { max: 1000 }), sample(seller(600)), 'pay-falls'),
    ).toEqual([])
  })

  test('while a bad fact falls', () => {
    const late = { unit: 'count', max: 10, better: 'lower' } as const
    expect(probed(paying([formula('1000 + sales * 5')], late as never), sample(seller(3)), 'pay-falls')).toMatchObject([
      { params: { from: '1', to: '0', change: '5' } },
    ])
    expect(probed(paying([formula('1000 - sales * 5')], late as never), sample(seller(3)), 'pay-falls')).toEqual([])
  })

  test('is none where pay stays', () => {
    expect(
      probed(paying([formula('最小(sales, 500)')], { max: 1000, better: 'higher' }), sample(seller(600)), 'pay-falls'),
    ).toEqual([])
  })
})

describe('who is tried', () => {
  const pool: PayComponent = {
    kind: 'pool',
    id: 'a',
    name: '奖金池',
    pool: '1000',
    share: '如果(sales >= 500, 3, 1)',
    within: 'everyone',
  }

  test('is each among the colleagues where people are compared', () => {
    const raw = paying([pool], { max: 1000 })
    expect(probed(raw, sample(seller(400), seller(100, { id: 'q' })), 'pay-cliff')).toMatchObject([
      { params: { below: '499.99', at: '500', before: '500', after: '750' } },
    ])
  })

  test('a fen that a pool shares out elsewhere is no fall', () => {
    const raw = paying([{ ...pool, share: 'sales' } as PayComponent], { max: 1000, better: 'higher' })
    expect(probed(raw, sample(seller(400), seller(333, { id: 'q' }), seller(7, { id: 'r' })), 'pay-falls')).toEqual([])
  })

  test('are teams by their facts too, each once', () => {
    const raw = paying([formula('如果(sales >= 500, 2000, 1000)')], { max: 1000, scope: 'team' })
    const people = ['p', 'q'].map((id): RawPerson => ({ id, team: 't' }))
    const samples: RawFacts[] = [
      { format: 1, period: '2026-01', people, groups: [{ kind: 'team', id: 't', facts: { sales: 400 } }] },
    ]
    expect(probed(raw, { samples }, 'pay-cliff')).toMatchObject([{ params: { at: '500' } }])
  })

  test('is someone made up where no one is given', () => {
    expect(probed(paying([formula('如果(sales >= 500, 2000, 1000)')], { max: 1000 }), {}, 'pay-cliff')).toHaveLength(1)
  })

  test('someone made up has a past, parts of the period, ratings and groups', () => {
    const raw = scheme({
      cycle: 'quarter',
      posts: [{ id: 'seller', name: '销售' }],
      departments: [{ id: 'east', name: '华东' }],
      raters: [{ id: 'boss', name: '上级' }],
      metrics: [
        { kind: 'given', id: 'sales', name: '销售额', unit: 'money', max: 200_000, scope: 'department' },
        { kind: 'earlier', id: 'last', name: '去年', metric: 'sales', back: 1, of: 'year' },
        { kind: 'history', id: 'goods', name: '良好次数', measure: 'times', of: { bands: ['good'] }, within: 8 },
        { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['优', '良', '差'] },
        {
          kind: 'given',
          id: 'deals',
          name: '成交',
          unit: 'records',
          fields: [{ id: 'amount', name: '金额', unit: 'money' }],
        },
      ],
      indicators: [
        {
          id: 'a',
          name: '销售',
          weight: 50,
          cycle: 'month',
          scoring: { kind: 'formula', formula: 'sales / last * 100', whenUndefined: { value: 0, reason: '无' } },
        },
        {
          id: 'b',
          name: '态度',
          weight: 30,
          scoring: { kind: 'ratings', raters: [{ rater: 'boss', weight: 100 }], whenRaterMissing: 'block' },
        },
        {
          id: 'c',
          name: '评级',
          weight: 20,
          cycle: 'year',
          scoring: {
            kind: 'levels',
            of: 'grade',
            levels: [
              { level: '优', score: 100 },
              { level: '良', score: 80 },
              { level: '差', score: 0 },
            ],
          },
        },
      ],
      pay: {
        proration: { kind: 'days' },
        components: [
          {
            kind: 'formula',
            id: 'a',
            name: '奖金',
            formula: '如果(sales >= 150000, 2000, 1000) + goods * total * 0 + 求和(deals, amount) * 0',
            prorated: true,
          },
        ],
      },
    })
    expect(probed(raw, {}, 'pay-cliff')).toMatchObject([
      { path: '/metrics/0', params: { at: '150000', change: '1000' } },
    ])
  })

  test('nobody is where nothing is paid or the scheme has errors', () => {
    const { pay: _, ...unpaid } = paying([])
    expect(check(unpaid)).toEqual([])
    const codes = check(paying([formula('saels')], { max: 1000 }), sample(seller(1))).map(({ code }) => code)
    expect(codes).toEqual(['formula-unknown-name'])
  })

  test('whose outcome is not complete says nothing', () => {
    const raw = paying([formula('如果(sales >= 500, 2000, 1000)')], { max: 1000 })
    expect(check(raw, sample({ id: 'p' }))).toEqual([])
  })
})
