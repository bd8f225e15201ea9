import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../../engine/compile.ts'
import type { HistoryMetric, Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { scheme } from '../../support/schemes.ts'

const derived = (id: string, formula: string, overrides: Partial<Metric> = {}): Metric =>
  ({ kind: 'derived', id, name: `数据项${id}`, unit: 'money', formula, ...overrides }) as Metric
const history = (overrides: Partial<HistoryMetric>): Metric => ({
  kind: 'history',
  id: 'h',
  name: '历史',
  measure: 'times',
  of: { metric: 'sales' },
  ...overrides,
})
const grade: Metric = { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['优', '良'] }
const passed: Metric = { kind: 'given', id: 'passed', name: '通过', unit: 'yes-no' }
const withMetrics = (...metrics: readonly Metric[]) => scheme({ metrics: [...scheme().metrics, ...metrics] })

describe('metrics that use one another', () => {
  test('bad input 74: a circle is refused with all that are in it', () => {
    expect(issuesOf(withMetrics(derived('a', 'b * 1'), derived('b', 'a * 1')))).toEqual([
      {
        code: 'metrics-in-a-circle',
        severity: 'error',
        path: '/metrics/3',
        params: { loop: '数据项a → 数据项b → 数据项a' },
      },
    ])
  })

  test('so is one that uses itself, and only those in the circle are named', () => {
    expect(issuesOf(withMetrics(derived('a', 'a + 1')))).toMatchObject([{ params: { loop: '数据项a → 数据项a' } }])
    const into = [derived('a', 'b + 1'), derived('b', 'c + 1'), derived('c', 'b + 1')]
    expect(issuesOf(withMetrics(...into)).map(({ params }) => params.loop)).toEqual(['数据项b → 数据项c → 数据项b'])
  })

  test('a history that counts this period is part of a circle, one of the past is not', () => {
    const of = { metric: 'a', operator: 'greaterThan', value: 1 } as const
    const counted = (thisPeriod: boolean) => [derived('a', 'h * base'), history({ of, thisPeriod })]
    expect(issuesOf(withMetrics(...counted(true))).map(({ params }) => params.loop)).toEqual([
      '数据项a → 历史 → 数据项a',
    ])
    expect(issuesOf(withMetrics(...counted(false)))).toEqual([])
  })

  test('come in an order in which each can be computed', () => {
    const { parts, issues } = compileScheme(
      withMetrics(derived('c', 'b + 1'), derived('b', 'a + 1'), derived('a', 'base')),
    )
    expect(issues).toEqual([])
    expect(parts.metrics.map(({ raw }) => raw.id)).toEqual(['sales', 'target', 'base', 'a', 'b', 'c'])
  })
})

describe('the proration', () => {
  const prorated = (formula: string, ...metrics: readonly Metric[]): RawScheme => ({
    ...withMetrics(...metrics),
    pay: { proration: { kind: 'formula', formula }, components: scheme().pay?.components ?? [] },
  })

  test('cannot be computed from what is computed from it', () => {
    const raw = prorated('限幅(due / base, 0, 1)', derived('share', 'base * proration'), derived('due', 'share * 2'))
    expect(issuesOf(raw, 'metrics-in-a-circle')).toEqual([
      {
        code: 'metrics-in-a-circle',
        severity: 'error',
        path: '/pay/proration/formula',
        params: { loop: '折算比例 → 数据项due → 折算比例' },
      },
    ])
    expect(issuesOf(prorated('proration'), 'metrics-in-a-circle')).toMatchObject([
      { params: { loop: '折算比例 → 折算比例' } },
    ])
  })

  test('may use a metric, and be used by another', () => {
    const raw = prorated(
      '限幅(worked / 20, 0, 1)',
      { kind: 'given', id: 'worked', name: '出勤', unit: 'number' },
      derived('due', 'base * proration'),
    )
    expect(found(raw)).toEqual([])
    const late = compileScheme(raw).parts.metrics.filter((metric) => metric.usesProration)
    expect(late.map(({ raw: { id } }) => id)).toEqual(['due'])
  })
})

describe('what a metric asks of another', () => {
  test('a metric that there is not is named with what was meant', () => {
    const earlier: Metric = { kind: 'earlier', id: 'last', name: '上期', metric: 'sale', back: 1, of: 'period' }
    expect(issuesOf(withMetrics(earlier))).toEqual([
      {
        code: 'name-unknown',
        severity: 'error',
        path: '/metrics/3/metric',
        params: { name: 'sale', suggestion: 'sales' },
      },
    ])
    expect(found(withMetrics(history({ of: { metric: 'slaes' } })))).toEqual([
      'error name-unknown /metrics/3/of/metric',
    ])
  })

  test.each<[string, readonly Metric[], string]>([
    ['rolling up a grade', [{ ...grade, rollUp: 'last' } as Metric], '/metrics/3/rollUp'],
    [
      'a number for a missing grade',
      [{ ...grade, whenMissing: { value: 1, reason: '未评' } } as Metric],
      '/metrics/3/whenMissing',
    ],
    [
      'a number for a missing grade of the last period',
      [
        grade,
        {
          kind: 'earlier',
          id: 'last',
          name: '上期',
          metric: 'grade',
          back: 1,
          of: 'period',
          whenMissing: { value: 1, reason: '新人' },
        },
      ],
      '/metrics/4/whenMissing',
    ],
    [
      'a number for an undefined yes or no',
      [
        derived('met', 'sales / target > 1', {
          unit: 'yes-no',
          whenUndefined: { value: 1, reason: '无目标' },
        } as Partial<Metric>),
      ],
      '/metrics/3/whenUndefined',
    ],
    ['a sum of grades', [grade, history({ measure: 'sum', of: { metric: 'grade' } })], '/metrics/4/of/metric'],
    [
      'a comparison of grades',
      [grade, history({ of: { metric: 'grade', operator: 'equal', value: 1 } })],
      '/metrics/4/of/metric',
    ],
    [
      'a comparison of yes and no',
      [passed, history({ of: { metric: 'passed', operator: 'equal', value: 1 } })],
      '/metrics/4/of/metric',
    ],
    ['a sum of yes and no', [passed, history({ measure: 'sum', of: { metric: 'passed' } })], '/metrics/4/of/metric'],
  ])('numbers are asked of numbers only: %s', (_, metrics, path) => {
    expect(found(withMetrics(...metrics))).toEqual([`error metric-not-number ${path}`])
  })

  test('periods with a yes can be counted', () => {
    expect(found(withMetrics(passed, history({ of: { metric: 'passed' } })))).toEqual([])
  })

  test.each([{ bands: ['good'] }, { scoreBelow: 60 }])('a sum is of a metric, not of %j', (of) => {
    expect(found(withMetrics(history({ measure: 'sum', of })))).toEqual([
      'error history-sum-of-no-metric /metrics/3/of',
    ])
  })

  test('how often a reward took effect can be added up', () => {
    const rewards = [
      {
        id: 'r',
        name: 'r',
        when: { all: [{ fact: 'sales', operator: 'equal', value: 1 } as const] },
        effects: [{ kind: 'honour' } as const],
      },
    ]
    expect(found({ ...withMetrics(history({ measure: 'sum', of: { reward: 'r' } })), rewards })).toEqual([])
  })

  test('a score cannot use what is known only later', () => {
    const raw = scheme({
      metrics: [...scheme().metrics, derived('over', 'total - 80', { unit: 'score' } as Partial<Metric>)],
      indicators: [{ id: 'a', name: 'a', weight: 100, scoring: { kind: 'formula', formula: 'over' } }],
    })
    expect(issuesOf(raw)).toMatchObject([
      {
        code: 'formula-not-yet-known',
        path: '/indicators/0/scoring/formula',
        params: { name: 'over', known: 'total', stage: 'facts' },
      },
    ])
  })
})
