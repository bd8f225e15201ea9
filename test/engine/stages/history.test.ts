import { describe, expect, test } from 'vitest'
import type { RawHistory, RawPerson } from '../../../engine/model/raw/facts.ts'
import type { HistoryMetric, Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { entryOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { pay } from '../../support/schemes.ts'

const never = { all: [{ fact: 'base', operator: 'greaterThan', value: 1e9 } as const] }

/** A scheme that pays one yuan for each that is counted. */
function counting(own: Partial<HistoryMetric>, overrides: Partial<RawScheme> = {}): RawScheme {
  const h: Metric = { kind: 'history', id: 'h', name: '历史', measure: 'times', of: { bands: ['fair'] }, ...own }
  const sales: Metric[] = [
    { kind: 'given', id: 'sales', name: '销售额', unit: 'money' },
    { kind: 'given', id: 'passed', name: '通过', unit: 'yes-no' },
  ]
  return marked({
    metrics: markMetrics(...sales, h),
    rewards: [{ id: 'r', name: 'r', when: never, effects: [{ kind: 'honour' }] }],
    penalties: [{ id: 'p', name: 'p', when: never, effects: [{ kind: 'warning' }] }],
    pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'h * 1' }),
    ...overrides,
  })
}
async function count(own: Partial<HistoryMetric>, person: Partial<RawPerson>, period = '2026-05') {
  const { payout, missing } = await personOf(counting(own), { ...rated('007', 90), ...person }, { period })
  return payout ?? missing?.map((each) => each.period)
}
function months(entry: (month: number) => Partial<RawHistory>, from = 1, to = 4, year = 2026): RawHistory[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const month = from + index
    return { period: `${year}-${String(month).padStart(2, '0')}`, ...entry(month) }
  })
}
const bandsOf = (...bands: readonly string[]) => ({
  history: months((month) => ({ band: bands[month - 1] ?? '' }), 1, bands.length),
})

describe('a history metric', () => {
  test('counts the periods of this year with a band, this one included', async () => {
    const fairs = bandsOf('fair', 'good', 'fair', 'good')
    expect(await count({}, fairs)).toBe('2.00')
    expect(await count({ of: { bands: ['good'] } }, fairs)).toBe('3.00')
    expect(await count({ of: { bands: ['good', 'fair'] } }, fairs)).toBe('5.00')
    expect(await count({ of: { bands: ['good'] }, thisPeriod: false }, fairs)).toBe('2.00')
  })

  test('says what each period counts', async () => {
    const person = await personOf(
      counting({}),
      { ...rated('007', 90), ...bandsOf('fair', 'good') },
      { period: '2026-03' },
    )
    expect(entryOf(person, 'h')).toMatchObject({
      stage: 'band',
      how: 'history',
      inputs: [
        { figure: 'h', value: '0', share: '0', source: '2026-03' },
        { figure: 'h', value: '0', share: '0', source: '/history/2026-02' },
        { figure: 'h', value: '1', share: '1', source: '/history/2026-01' },
      ],
      value: '1',
    })
  })

  test('counts low totals, the total of this period as it is', async () => {
    const history = months((month) => ({ total: month === 1 ? 79.99 : 80 }))
    const of = { scoreBelow: 80 }
    expect(await count({ of }, { history })).toBe('1.00')
    expect(await count({ of }, { ...rated('007', 79.99), history })).toBe('2.00')
    expect(await count({ of }, { ...rated('007', 80), history })).toBe('1.00')
  })

  test.each([
    ['lessThan', '1.00'],
    ['lessThanInclusive', '2.00'],
    ['equal', '1.00'],
    ['greaterThanInclusive', '4.00'],
    ['greaterThan', '3.00'],
    ['notEqual', '4.00'],
  ] as const)('counts the periods in which a fact is %s a number', async (operator, payout) => {
    const history = months((month) => ({ facts: { sales: 98 + month } }))
    const of = { metric: 'sales', operator, value: 100 }
    expect(await count({ of }, { facts: { mark: 90, base: 1, sales: 500 }, history })).toBe(payout)
  })

  test('counts the periods with a yes, and adds up facts', async () => {
    const history = months((month) => ({ facts: { passed: month !== 2, sales: month } }))
    const facts = { mark: 90, base: 1, passed: true, sales: 0.5 }
    expect(await count({ of: { metric: 'passed' } }, { facts, history })).toBe('4.00')
    expect(await count({ measure: 'sum', of: { metric: 'sales' } }, { facts, history })).toBe('10.50')
    expect(await count({ measure: 'sum', of: { metric: 'sales' }, thisPeriod: false }, { facts, history })).toBe(
      '10.00',
    )
  })

  test('counts how often rewards, penalties and demerits took effect before; a result without an entry counts none', async () => {
    const history = months((month) =>
      month === 2 ? {} : { rewards: { r: month }, penalties: { p: 1 }, demerits: { minor: 2 } },
    )
    expect(await count({ of: { reward: 'r' } }, { history })).toBe('8.00')
    expect(await count({ of: { penalty: 'p' } }, { history })).toBe('3.00')
    expect(await count({ of: { demerit: 'minor' } }, { history })).toBe('6.00')
    expect(await count({ of: { demerit: 'major' } }, { history })).toBe('0.00')
    expect(await count({ measure: 'in-a-row', of: { penalty: 'p' } }, { history })).toBe('2.00')
  })

  test.each([
    ['none before', ['good', 'good', 'good', 'good'], 60, '1.00'],
    ['all', ['fair', 'fair', 'fair', 'fair'], 60, '5.00'],
    ['until one breaks it', ['fair', 'good', 'fair', 'fair'], 60, '3.00'],
    ['broken now', ['fair', 'fair', 'fair', 'fair'], 90, '0.00'],
  ])('counts periods in a row up to now: %s', async (_, bands, mark, payout) => {
    expect(await count({ measure: 'in-a-row' }, { ...rated('007', mark), ...bandsOf(...bands) })).toBe(payout)
  })

  test('a row goes on over the turn of the year, and ends where the records end', async () => {
    const history = [...months(() => ({ band: 'fair' }), 11, 12, 2025), ...bandsOf('fair').history]
    expect(await count({ measure: 'in-a-row' }, { ...rated('007', 60), history }, '2026-02')).toBe('4.00')
  })

  test.each<[string, HistoryMetric['of'], Partial<RawHistory>, string]>([
    ['a band', { bands: ['fair'] }, { band: 'fair' }, '3.00'],
    ['a total', { scoreBelow: 80 }, { total: 60 }, '3.00'],
    ['a penalty', { penalty: 'p' }, { penalties: { p: 1 } }, '2.00'],
  ])('a row of %s ends where results begin, whatever facts are known of earlier', async (_, of, entry, payout) => {
    const older = months(() => ({ facts: { sales: 1 } }), 1, 2)
    const person = { ...rated('007', 60), history: [...older, ...months(() => entry, 3, 4)] }
    expect(await count({ measure: 'in-a-row', of }, person)).toBe(payout)
  })

  test('a result that lacks what makes the row is missing, and so are facts without the metric', async () => {
    const history = [
      { period: '2026-03', total: 60 },
      { period: '2026-04', band: 'fair' },
    ]
    expect(await count({ measure: 'in-a-row' }, { ...rated('007', 60), history })).toEqual(['2026-03'])
    const of = { metric: 'sales', operator: 'greaterThan', value: 0 } as const
    const person = rated('007', 60, { facts: { sales: 5 }, history: months(() => ({ facts: { passed: true } }), 4, 4) })
    expect(await count({ measure: 'in-a-row', of }, person)).toEqual(['2026-04'])
  })

  test.each([
    [1, '1.00'],
    [2, '2.00'],
    [5, '5.00'],
  ])('looks at %d periods, this one included', async (within, payout) => {
    const history = months(() => ({ band: 'fair' }), 9, 12, 2025)
    const person = { ...rated('007', 60), history: [...history, ...bandsOf('fair', 'fair').history] }
    expect(await count({ within }, person, '2026-03')).toBe(payout)
    expect(await count({ measure: 'in-a-row', within }, person, '2026-03')).toBe(payout)
  })

  test('lacks what is not recorded, named by its periods', async () => {
    const history = [
      { period: '2026-01', band: 'fair' },
      { period: '2026-03', total: 80 },
      { period: '2026-04', band: 'good' },
    ]
    expect(await count({}, { history })).toEqual(['2026-03', '2026-02'])
    expect(await count({ measure: 'in-a-row', of: { bands: ['good'] } }, { history })).toEqual(['2026-03'])
    expect(await count({ measure: 'in-a-row' }, { history })).toBe('0.00')
  })

  test('asks for nothing before the person was hired', async () => {
    const hired = { hired: '2026-03-31', history: bandsOf('', '', 'fair', 'good').history.slice(2) }
    expect(await count({}, hired)).toBe('1.00')
    expect(await count({}, { ...hired, hired: '2026-02-28' })).toEqual(['2026-02'])
    expect(await count({}, { hired: '2026-05-31' })).toBe('0.00')
  })

  test('looks only at records of the same kind of period', async () => {
    const history = [
      ...bandsOf('good', 'good', 'good', 'good').history,
      { period: '2026-Q1', band: 'fair' },
      { period: '2025', band: 'fair' },
    ]
    expect(await count({ measure: 'in-a-row' }, { ...rated('007', 60), history })).toBe('1.00')
  })

  test('a record that breaks the rules of the metric is a problem', async () => {
    const history = months((month) => ({ facts: { sales: month === 2 ? 'much' : 1 } }))
    const person = { ...rated('007', 90, { facts: { sales: 1 } }), history }
    expect(
      await personOf(counting({ measure: 'sum', of: { metric: 'sales' } }), person, { period: '2026-05' }),
    ).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'fact-wrong-type', figure: 'sales' }],
    })
  })

  test('may count what is computed from the total of this period', async () => {
    const over: Metric = { kind: 'derived', id: 'over', name: '超额', unit: 'score', formula: 'total - 80' }
    const h: Metric = {
      kind: 'history',
      id: 'h',
      name: '历史',
      measure: 'times',
      of: { metric: 'over', operator: 'greaterThan', value: 0 },
    }
    const raw = marked({
      metrics: markMetrics(h, over),
      pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'h * 1' }),
    })
    const history = months((month) => ({ facts: { over: month - 2 } }))
    expect((await personOf(raw, { ...rated('007', 81), history }, { period: '2026-05' })).payout).toBe('3.00')
    expect((await personOf(raw, { ...rated('007', 80), history }, { period: '2026-05' })).payout).toBe('2.00')
  })
})
