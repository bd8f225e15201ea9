import { describe, expect, test } from 'vitest'
import type { Consequence, RawScheme } from '../../../../engine/index.ts'
import { historyWanted } from '../../../../server/uses/figures/gather-history-wanted.ts'
import { indicator, scheme } from '../../../support/schemes.ts'

type Metric = RawScheme['metrics'][number]

const withMetrics = (...more: readonly Metric[]) => scheme({ metrics: [...scheme().metrics, ...more] })
const earlier = (back: number, of: 'period' | 'year'): Metric => ({
  ...{ kind: 'earlier', id: 'before', name: '以前', metric: 'sales', back, of },
})
const history = (more: object): Metric => ({
  ...{ kind: 'history', id: 'count', name: '次数', measure: 'times', of: { bands: ['fair'] } },
  ...more,
})
const limited = (per: 'period' | 'year' | 'ever'): Consequence => ({
  ...{ id: 'late', name: '迟到', effects: [{ kind: 'money', amount: '20' }], limit: { times: 1, per } },
  when: { all: [{ fact: 'total', operator: 'lessThan', value: 60 }] },
})

describe('the oldest results that a scheme looks back to', () => {
  test.each<[string, RawScheme, string | undefined]>([
    ['nothing earlier', scheme(), undefined],
    ['the period before', withMetrics(earlier(1, 'period')), '2026-01-01'],
    ['two years ago', withMetrics(earlier(2, 'year')), '2024-02-01'],
    ['three periods with this one', withMetrics(history({ within: 3 })), '2025-12-01'],
    ['this year', withMetrics(history({})), '2026-01-01'],
    ['a row without an end', withMetrics(history({ measure: 'in-a-row' })), '2016-03-01'],
    ['a limit of a period', scheme({ penalties: [limited('period')] }), undefined],
    ['a limit of a year', scheme({ penalties: [limited('year')] }), '2026-01-01'],
    ['a limit for ever', scheme({ rewards: [limited('ever')] }), '2016-03-01'],
    ['a score that is carried', scheme({ indicators: [indicator('a', { whenMissing: 'carry' })] }), '2026-01-01'],
    ['the oldest of several', withMetrics(earlier(1, 'period'), earlier(1, 'year')), '2025-02-01'],
  ])('are, for %s, of %s', (_, document, since) => {
    expect(historyWanted([document], '2026-02').since).toBe(since)
  })

  test('are the parts of a period that is rolled up', () => {
    const document = scheme({ rollUps: [{ cycle: 'quarter', score: 'mean' }] })
    expect(historyWanted([document], '2026-Q1').since).toBe('2026-01-01')
    expect(historyWanted([document], '2026-02').since).toBeUndefined()
  })
})

describe('the periods whose facts count without a result', () => {
  const sum = history({ measure: 'sum', of: { metric: 'sales' }, within: 3 })

  test.each<[string, RawScheme, readonly string[]]>([
    ['the same period last year', withMetrics(earlier(1, 'year')), ['2025-02']],
    ['those that are added up, but for this one', withMetrics(sum), ['2026-01', '2025-12']],
    ['none for bands', withMetrics(history({})), []],
    [
      'none where effects are counted',
      withMetrics(sum, { ...Object(history({ of: { penalty: 'late' } })), id: 'x' }),
      [],
    ],
    [
      'none for figures that are computed',
      withMetrics(
        { kind: 'derived', id: 'rate', name: '率', unit: 'number', formula: 'sales / target' },
        {
          ...Object(earlier(1, 'year')),
          metric: 'rate',
        },
      ),
      [],
    ],
  ])('are %s', (_, document, periods) => {
    expect(historyWanted([document], '2026-02').periods).toEqual(periods)
  })
})

test('balances are looked for where a component has one', () => {
  const components = (more: object) => scheme({ pay: { components: [], ...more } })
  expect(historyWanted([scheme()], '2026-02').balances).toBe(false)
  expect(historyWanted([components({ payout: { carryNegative: true } })], '2026-02').balances).toBe(true)
})
