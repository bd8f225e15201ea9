import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../../engine/compile.ts'
import type { Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { issuesOf } from '../../support/checking.ts'
import { indicator, pay, scheme } from '../../support/schemes.ts'

const when = { all: [{ fact: 'sales', operator: 'greaterThan', value: 1 } as const] }
const effects = [{ kind: 'honour' } as const]
const count = (id: string): Metric => ({ kind: 'given', id, name: id, unit: 'count' })
const nameOf = (metrics: readonly Metric[], id: string) =>
  compileScheme(scheme({ metrics: [...scheme().metrics, ...metrics] })).parts.names.find(id)

describe('ids of a scheme', () => {
  test.each<[string, Partial<RawScheme>, string]>([
    ['two metrics', { metrics: [...scheme().metrics, count('sales')] }, '/metrics/3'],
    [
      'a metric and a parameter',
      { parameters: [{ id: 'sales', name: '销售', unit: 'money', value: 1 }] },
      '/metrics/0',
    ],
    [
      'two indicators',
      { indicators: [indicator('a', { weight: 50 }), indicator('a', { weight: 50 })] },
      '/indicators/1',
    ],
    [
      'two indicators on different levels',
      { indicators: [{ id: 'a', name: 'a', weight: 100, children: [indicator('a')] }] },
      '/indicators/0/children/0',
    ],
    [
      'two rewards',
      {
        rewards: [
          { id: 'r', name: 'r', when, effects },
          { id: 'r', name: 'r', when, effects },
        ],
      },
      '/rewards/1',
    ],
    [
      'two components',
      { pay: pay({ kind: 'fixed', id: 'f', name: 'f', amount: 1 }, { kind: 'fixed', id: 'f', name: 'g', amount: 1 }) },
      '/pay/components/1',
    ],
  ])('are used once: %s', (_, overrides, path) => {
    const paths = issuesOf(scheme(overrides), 'id-twice').map((issue) => issue.path)
    expect(new Set(paths)).toEqual(new Set([path]))
  })

  test.each(['total', 'rank', 'band', 'coefficient', 'rewards', 'penalties', 'proration'])(
    'a metric cannot be called like the result %s',
    (id) => {
      expect(issuesOf(scheme({ metrics: [...scheme().metrics, count(id)] }), 'id-twice')).toEqual([
        { code: 'id-twice', severity: 'error', path: '/metrics/3', params: { id } },
      ])
    },
  )

  test('a reward and a penalty, an indicator and a metric may share one', () => {
    const shared = { id: 'sales', name: 'x', when, effects }
    const raw = scheme({ indicators: [indicator('sales')], rewards: [shared], penalties: [shared] })
    expect(issuesOf(raw, 'id-twice')).toEqual([])
  })

  test('a component cannot take the balance of the payout', () => {
    const component = { kind: 'fixed', id: 'payout', name: '应发', amount: 1 } as const
    const raw = (carryNegative: boolean) =>
      scheme({ pay: { components: [component], payout: { floor: '0', carryNegative } } })
    expect(issuesOf(raw(true), 'id-twice').map(({ params }) => params)).toEqual([{ id: 'carried:payout' }])
    expect(issuesOf(raw(false), 'id-twice')).toEqual([])
  })
})

describe('the name of a metric', () => {
  test('has the range of its facts, from zero where no minimum is stated', () => {
    const name = nameOf([{ ...count('late'), max: 5 } as Metric], 'late')
    expect([name?.min, name?.max].map((each) => each && toText(each))).toEqual(['0', '5'])
  })

  test('of an earlier period is what the metric is', () => {
    const earlier = (metric: string): Metric => ({
      kind: 'earlier',
      id: 'last',
      name: '上期',
      metric,
      back: 1,
      of: 'period',
    })
    const grade: Metric = { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['优', '良'] }
    expect(nameOf([grade, earlier('grade')], 'last')).toMatchObject({
      type: 'text',
      levels: ['优', '良'],
      known: 'facts',
    })
    expect(nameOf([earlier('sales')], 'last')).toMatchObject({ type: 'number', unit: 'money' })
    const derived: Metric = { kind: 'derived', id: 'met', name: '达标', unit: 'yes-no', formula: 'sales > target' }
    expect(nameOf([derived, earlier('met')], 'last')).toMatchObject({ type: 'yes-no' })
    expect(nameOf([earlier('nothing')], 'last')).toMatchObject({ type: 'number', unit: 'number' })
    expect(nameOf([earlier('last')], 'last')).toMatchObject({ type: 'number', unit: 'number' })
  })

  test('of a history is a count, or a sum in the unit of what is added up', () => {
    const history = (measure: 'times' | 'sum', metric: string): Metric => ({
      kind: 'history',
      id: 'h',
      name: '历史',
      measure,
      of: { metric },
    })
    expect(nameOf([history('times', 'sales')], 'h')).toMatchObject({ unit: 'count' })
    const sum = nameOf([history('sum', 'sales')], 'h')
    expect([sum?.unit, sum?.min && toText(sum.min)]).toEqual(['money', '0'])
    const loss: Metric = { kind: 'given', id: 'profit', name: '利润', unit: 'money', min: -1 }
    expect(nameOf([loss, history('sum', 'profit')], 'h')?.min).toBeUndefined()
  })

  test('of records has the columns with their ranges', () => {
    const deals: Metric = {
      kind: 'given',
      id: 'deals',
      name: '成交',
      unit: 'records',
      fields: [
        { id: 'amount', name: '金额', unit: 'money', min: 1, max: 9 },
        { id: 'kind', name: '类别', unit: 'grade', levels: ['甲', '乙'] },
      ],
    }
    const fields = nameOf([deals], 'deals')?.fields ?? []
    expect(
      fields.map(({ id, type, unit, min, max, levels }) => [
        id,
        type,
        unit,
        min && toText(min),
        max && toText(max),
        levels,
      ]),
    ).toEqual([
      ['amount', 'number', 'money', '1', '9', undefined],
      ['kind', 'text', undefined, undefined, undefined, ['甲', '乙']],
    ])
  })

  test.each<[string, Metric, string]>([
    ['what is given', count('x'), 'participants'],
    ['a formula over facts', { kind: 'derived', id: 'x', name: 'x', unit: 'money', formula: 'sales * 2' }, 'facts'],
    [
      'a formula over a score',
      { kind: 'derived', id: 'x', name: 'x', unit: 'score', formula: '[score:sales-result]' },
      'scores',
    ],
    ['a formula over the total', { kind: 'derived', id: 'x', name: 'x', unit: 'score', formula: 'total' }, 'total'],
    [
      'a formula over the penalties',
      { kind: 'derived', id: 'x', name: 'x', unit: 'money', formula: 'penalties' },
      'consequences',
    ],
    [
      'bands of this period',
      { kind: 'history', id: 'x', name: 'x', measure: 'times', of: { bands: ['good'] } },
      'band',
    ],
    [
      'bands before',
      { kind: 'history', id: 'x', name: 'x', measure: 'times', of: { bands: ['good'] }, thisPeriod: false },
      'facts',
    ],
    ['low totals', { kind: 'history', id: 'x', name: 'x', measure: 'times', of: { scoreBelow: 60 } }, 'total'],
    ['rewards', { kind: 'history', id: 'x', name: 'x', measure: 'times', of: { reward: 'r' } }, 'facts'],
  ])('is known as soon as all that it reads is: %s', (_, metric, known) => {
    expect(nameOf([metric], 'x')?.known).toBe(known)
  })

  test('of a history of what is known later is known later', () => {
    const over: Metric = { kind: 'derived', id: 'over', name: '超额', unit: 'score', formula: 'total' }
    const counted = (thisPeriod: boolean): Metric => ({
      kind: 'history',
      id: 'x',
      name: 'x',
      measure: 'times',
      of: { metric: 'over', operator: 'greaterThan', value: 100 },
      thisPeriod,
    })
    expect(nameOf([counted(true), over], 'x')?.known).toBe('total')
    expect(nameOf([counted(false), over], 'x')?.known).toBe('facts')
  })
})
