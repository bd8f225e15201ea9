import { describe, expect, test } from 'vitest'
import type { RawFactValues, RawHistory } from '../../../engine/model/raw/facts.ts'
import type { Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { pay } from '../../support/schemes.ts'

const given = (id: string, overrides: Partial<Metric> = {}): Metric =>
  ({ kind: 'given', id, name: `数据${id}`, unit: 'money', ...overrides }) as Metric
const derived = (id: string, formula: string, overrides: Partial<Metric> = {}): Metric =>
  ({ kind: 'derived', id, name: `计算${id}`, unit: 'money', formula, ...overrides }) as Metric
const withMetrics = (metrics: readonly Metric[], overrides: Partial<RawScheme> = {}) =>
  marked({ metrics: markMetrics(...metrics), ...overrides })
/** Pays what the metric `y` comes to. */
const payingY = { pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'y' }) }
const facts = (own: RawFactValues = {}) => ({ facts: { mark: 90, base: 1000, ...own } })

describe('a derived metric', () => {
  test('is computed from others, whatever their order', async () => {
    const raw = withMetrics([derived('y', 'x * 2'), derived('x', 'w + 1'), given('w')])
    const person = await personOf(raw, facts({ w: 4 }))
    expect(person.metrics).toEqual({ x: '5', y: '10' })
    expect(entryOf(person, 'y')).toMatchObject({
      stage: 'facts',
      how: 'derived',
      path: '/metrics/2',
      inputs: [{ figure: 'x', value: '5' }],
    })
  })

  test('is a percentage as people write it', async () => {
    const raw = withMetrics([given('x'), derived('y', 'base / x', { unit: 'percent' } as Partial<Metric>)])
    expect((await personOf(raw, facts({ x: 800 }))).metrics).toEqual({ y: '125' })
  })

  test('may be yes or no', async () => {
    const raw = withMetrics([derived('y', 'mark >= 90', { unit: 'yes-no' } as Partial<Metric>)])
    expect((await personOf(raw, facts())).metrics).toEqual({ y: true })
  })

  test('bad input 8, 9: a division by zero is a problem with its reason, or the stated value', async () => {
    const rate = (overrides: Partial<Metric> = {}) =>
      withMetrics([given('x'), derived('y', 'base / x * 100', overrides)], payingY)
    for (const [base, x] of [
      [5, 0],
      [0, 0],
    ] as const) {
      expect(await personOf(rate(), facts({ base, x }))).toMatchObject({
        status: 'invalid',
        problems: [{ code: 'division-by-zero', figure: 'y' }],
      })
    }
    const stated = rate({ whenUndefined: { value: 7, reason: '无目标' } } as Partial<Metric>)
    const person = await personOf(stated, facts({ x: 0 }))
    expect(person.payout).toBe('7.00')
    expect(entryOf(person, 'y')).toMatchObject({
      how: 'stated',
      reason: { code: 'stated-for-undefined', figure: 'y', params: { metric: '计算y', reason: '无目标' } },
    })
  })

  test('lacks what it is computed from, which no stated value covers', async () => {
    const stated = { whenUndefined: { value: 7, reason: '无目标' } } as Partial<Metric>
    const raw = withMetrics([given('x'), derived('y', 'base / x', { unit: 'number', ...stated } as Partial<Metric>)], {
      pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base * y' }),
    })
    expect(await personOf(raw, facts())).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'x', name: '数据x' }],
    })
  })

  test('says of an undefined one before it that that one is', async () => {
    const raw = withMetrics([given('x'), derived('w', 'base / x * 100'), derived('y', 'w + 1')], payingY)
    expect((await personOf(raw, facts({ x: 0 }))).problems?.map(({ figure }) => figure)).toEqual(['w'])
  })

  test.each([
    ['a score', 'base * [score:result] / 100', '900.00'],
    ['the total', 'base * total / 100', '900.00'],
    ['the rank', 'base / rank', '1000.00'],
    ['the band', '如果(band = "good", base, 0)', '1000.00'],
  ])('is computed as soon as %s is known', async (_, formula, payout) => {
    const raw = withMetrics([derived('y', formula)], { rank: { within: 'everyone', ties: 'shared' }, ...payingY })
    expect((await personOf(raw, facts())).payout).toBe(payout)
  })

  test('compares people with one another', async () => {
    const raw = withMetrics([derived('y', '占比(mark, "全体")', { unit: 'number' } as Partial<Metric>)])
    const people = [rated('a', 30), rated('b', 90)]
    const outcome = await outcomeOf(raw, { period: '2026-01', people })
    expect(outcome.people.map(({ metrics }) => metrics)).toEqual([{ y: '0.25' }, { y: '0.75' }])
  })

  test('may use the proration, and the proration a metric', async () => {
    const raw = withMetrics(
      [given('worked', { unit: 'number' } as Partial<Metric>), derived('y', 'base * proration')],
      {
        pay: {
          proration: { kind: 'formula', formula: '限幅(worked / 20, 0, 1)' },
          components: [{ kind: 'formula', id: 'bonus', name: '奖金', formula: 'y' }],
        },
      },
    )
    expect((await personOf(raw, facts({ worked: 5 }))).payout).toBe('250.00')
    const days = {
      ...raw,
      pay: { ...raw.pay, proration: { kind: 'days' as const }, components: raw.pay?.components ?? [] },
    }
    expect((await personOf(days, { ...facts({ worked: 5 }), hired: '2026-01-30' })).payout).toBe('64.52')
  })
})

describe('the metric of an earlier period', () => {
  const earlier = (overrides: object = {}) =>
    withMetrics(
      [
        given('x'),
        { kind: 'earlier', id: 'y', name: '上期', metric: 'x', back: 1, of: 'period', ...overrides } as Metric,
      ],
      payingY,
    )
  const past = (...entries: readonly (readonly [string, RawFactValues])[]): { history: RawHistory[] } => ({
    history: entries.map(([period, own]) => ({ period, facts: own })),
  })

  test.each([
    ['the period before', { back: 1, of: 'period' }, '2025-12'],
    ['three periods before', { back: 3, of: 'period' }, '2025-10'],
    ['the same period of last year', { back: 1, of: 'year' }, '2025-01'],
    ['of the year before that', { back: 2, of: 'year' }, '2024-01'],
  ])('is that of %s', async (_, own, period) => {
    const person = await personOf(earlier(own), { ...facts(), ...past([period, { x: 12 }], ['2025-11', { x: 99 }]) })
    expect(person.payout).toBe('12.00')
    expect(entryOf(person, 'y').inputs).toEqual([{ figure: 'x', value: '12', source: `/history/${period}` }])
  })

  test('is missing where there is no record, named with its period', async () => {
    const { missing } = await personOf(earlier(), { ...facts(), ...past(['2025-12', {}]) })
    expect(missing).toEqual([{ figure: 'x', name: '数据x', what: 'history', period: '2025-12' }])
  })

  test('is the stated value where there is no record, with the reason', async () => {
    const person = await personOf(earlier({ whenMissing: { value: 3, reason: '新人' } }), facts())
    expect(person.payout).toBe('3.00')
    expect(entryOf(person, 'y').reason).toEqual({
      code: 'stated-for-missing',
      figure: 'y',
      params: { metric: '上期', reason: '新人' },
    })
  })

  test('is a problem where the record breaks the rules of the metric', async () => {
    expect(await personOf(earlier(), { ...facts(), ...past(['2025-12', { x: -1 }]) })).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'fact-out-of-range', figure: 'x' }],
    })
  })

  test('may be one that was computed, whatever its range', async () => {
    const raw = withMetrics(
      [derived('x', 'base - 5000'), { kind: 'earlier', id: 'y', name: '上期', metric: 'x', back: 1, of: 'period' }],
      { pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base + y' }) },
    )
    expect((await personOf(raw, { ...facts(), ...past(['2025-12', { x: -400 }]) })).payout).toBe('600.00')
  })

  test('may be a grade or a yes', async () => {
    const raw = withMetrics(
      [
        { kind: 'given', id: 'x', name: '评级', unit: 'grade', levels: ['优', '良'] },
        { kind: 'earlier', id: 'last', name: '上期评级', metric: 'x', back: 1, of: 'period' },
        derived('y', '如果(last = "优", 100, 0)'),
      ],
      payingY,
    )
    expect((await personOf(raw, { ...facts(), ...past(['2025-12', { x: '优' }]) })).payout).toBe('100.00')
    expect(
      (await personOf(raw, { ...facts(), ...past(['2025-12', { x: '差' }]) })).problems?.map(({ code }) => code),
    ).toEqual(['fact-not-a-level'])
  })
})
