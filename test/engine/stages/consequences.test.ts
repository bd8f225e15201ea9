import { describe, expect, test } from 'vitest'
import type { RawHistory, RawPerson } from '../../../engine/model/raw/facts.ts'
import type { Condition, Consequence, Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { pay } from '../../support/schemes.ts'

const late: Metric = { kind: 'given', id: 'late', name: '迟报', unit: 'number', min: -10 }
const when = (fact: string, value: number): Condition => ({ all: [{ fact, operator: 'greaterThanInclusive', value }] })

function consequence(id: string, overrides: Partial<Consequence> = {}): Consequence {
  return { id, name: `奖惩${id}`, when: when('total', 0), effects: [{ kind: 'money', amount: '100' }], ...overrides }
}
function rewarding(rewards: Consequence[], overrides: Partial<RawScheme> = {}): RawScheme {
  return marked({
    metrics: markMetrics(late),
    rewards,
    pay: pay({ kind: 'formula', id: 'rewards', name: '奖励', formula: 'rewards' }),
    ...overrides,
  })
}
const someone = (mark: number, own: Partial<RawPerson> = {}) => rated('007', mark, own)
const counted = (late: number) => someone(90, { facts: { late } })
const taken = ({ rewards }: Awaited<ReturnType<typeof personOf>>) =>
  rewards?.map(({ id, times, money }) => [id, times, money])

describe('rewards and penalties', () => {
  test.each([
    [79.99, [], '0.00'],
    [80, [['r', 1, '100.00']], '100.00'],
    [80.01, [['r', 1, '100.00']], '100.00'],
  ])('take effect where their condition holds: at %d', async (mark, expected, payout) => {
    const person = await personOf(rewarding([consequence('r', { when: when('total', 80) })]), someone(mark))
    expect([taken(person), person.payout]).toEqual([expected, payout])
  })

  test('are proposals with all their effects', async () => {
    const effects: Consequence['effects'] = [
      { kind: 'money', amount: '1000' },
      { kind: 'money', amount: 'base * 10%' },
      { kind: 'demerit', level: 'minor', note: '记小过' },
      { kind: 'honour' },
    ]
    const person = await personOf(rewarding([consequence('r', { effects })]), someone(90))
    expect(person.rewards).toEqual([
      {
        id: 'r',
        times: 1,
        money: '1100.00',
        effects: [
          { kind: 'money' },
          { kind: 'money' },
          { kind: 'demerit', level: 'minor', note: '记小过' },
          { kind: 'honour' },
        ],
      },
    ])
    expect(entryOf(person, 'reward:r')).toMatchObject({
      stage: 'consequences',
      how: 'reward',
      path: '/rewards/0',
      inputs: [
        { figure: 'total', value: '90' },
        { figure: 'base', value: '1000' },
        { figure: 'reward:r:times', value: '1' },
      ],
    })
  })

  test('without money have none', async () => {
    const raw = marked({ penalties: [consequence('p', { effects: [{ kind: 'warning' }] })] })
    expect((await personOf(raw, someone(90))).penalties).toEqual([
      { id: 'p', times: 1, effects: [{ kind: 'warning' }] },
    ])
  })

  test('are for their posts and departments', async () => {
    const places = {
      posts: [
        { id: 'seller', name: '销售' },
        { id: 'clerk', name: '内勤' },
      ],
      departments: [
        { id: 'east', name: '华东' },
        { id: 'west', name: '华西' },
      ],
    }
    const raw = rewarding([consequence('r', { posts: ['seller'], departments: ['east'] })], places)
    expect((await personOf(raw, someone(90, { post: 'seller', department: 'east' }))).payout).toBe('100.00')
    expect((await personOf(raw, someone(90, { post: 'clerk', department: 'east' }))).payout).toBe('0.00')
    expect((await personOf(raw, someone(90, { post: 'seller', department: 'west' }))).payout).toBe('0.00')
  })

  test('are due in their cycles', async () => {
    const rollUps: RawScheme['rollUps'] = [{ cycle: 'year', score: 'mean' }]
    const raw = rewarding(
      [
        consequence('month'),
        consequence('year', { cycles: ['year'] }),
        consequence('both', { cycles: ['month', 'year'] }),
      ],
      {
        rollUps,
        pay: pay({ kind: 'formula', id: 'rewards', name: '奖励', formula: 'rewards', cycles: ['month', 'year'] }),
      },
    )
    const history = Array.from({ length: 12 }, (_, index) => ({
      period: `2026-${String(index + 1).padStart(2, '0')}`,
      total: 90,
    }))
    expect(taken(await personOf(raw, someone(90)))?.map(([id]) => id)).toEqual(['month', 'both'])
    expect(taken(await personOf(raw, { history }, { period: '2026' }))?.map(([id]) => id)).toEqual(['year', 'both'])
  })

  test('take effect so many times, each with its money', async () => {
    const raw = rewarding([consequence('r', { times: 'late' })])
    const person = await personOf(raw, counted(3))
    expect(taken(person)).toEqual([['r', 3, '300.00']])
    expect(entryOf(person, 'reward:r').inputs).toContainEqual({ figure: 'reward:r:times', value: '3' })
  })

  test('do not take effect zero times, and say so', async () => {
    const person = await personOf(rewarding([consequence('r', { times: 'late' })]), counted(0))
    const reason = { code: 'no-times', figure: 'reward:r', params: { name: '奖惩r' } }
    expect(person).toMatchObject({ rewards: [], payout: '0.00' })
    expect(person.notes).toContainEqual(reason)
    expect(entryOf(person, 'reward:r')).toMatchObject({ how: 'not-taken', value: '0', reason })
    expect(entryOf(person, 'rewards').reason).toMatchObject({ code: 'none-took-effect' })
  })

  test.each([0.5, -1])('a count of %d is none', async (times) => {
    expect(await personOf(rewarding([consequence('r', { times: 'late' })]), counted(times))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'times-not-a-count', figure: 'reward:r', params: { name: '奖惩r', times: `${times}` } }],
    })
  })

  test('an amount is not negative, and a zero says why', async () => {
    const raw = rewarding([consequence('r', { effects: [{ kind: 'money', amount: 'late * base' }] })])
    expect(await personOf(raw, counted(-1))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'amount-negative', figure: 'reward:r', params: { amount: '-1000' } }],
    })
    const zero = await personOf(raw, counted(0))
    expect(taken(zero)).toEqual([['r', 1, '0.00']])
    expect(entryOf(zero, 'reward:r').reason).toMatchObject({ code: 'computed-zero' })
  })

  test('money is rounded once, after the times', async () => {
    const raw = rewarding([consequence('r', { times: 'late', effects: [{ kind: 'money', amount: 'base / 3000' }] })])
    expect(taken(await personOf(raw, counted(3)))).toEqual([['r', 3, '1.00']])
  })
})

describe('limits', () => {
  const history = (...entries: readonly (readonly [string, number])[]): { history: RawHistory[] } => ({
    history: entries.map(([period, r]) => ({ period, rewards: { r } })),
  })
  const limited = (times: number, per: 'period' | 'year' | 'ever') =>
    rewarding([consequence('r', { times: 'late', limit: { times, per } })])

  test.each([
    [2, 2, undefined],
    [3, 3, undefined],
    [4, 3, 'times-limited'],
  ])('in a period: of %d at most three', async (late, times, code) => {
    const person = await personOf(limited(3, 'period'), { ...counted(late), ...history(['2025-12', 9]) })
    expect(taken(person)).toEqual([['r', times, `${times}00.00`]])
    expect(person.notes?.map((note) => note.code) ?? []).toEqual(code === undefined ? [] : [code])
  })

  test('say how much they cut off', async () => {
    const person = await personOf(limited(3, 'period'), counted(5))
    const reason = { code: 'times-limited', figure: 'reward:r', params: { name: '奖惩r', asked: '5', times: '3' } }
    expect(person.notes).toEqual([reason])
    expect(entryOf(person, 'reward:r').reason).toEqual(reason)
  })

  test('in a calendar year count what took effect before', async () => {
    const person = { ...counted(2), ...history(['2025-12', 9], ['2026-01', 1], ['2026-02', 1]) }
    expect(taken(await personOf(limited(3, 'year'), person, { period: '2026-03' }))).toEqual([['r', 1, '100.00']])
    const full = await personOf(limited(2, 'year'), person, { period: '2026-03' })
    expect(full).toMatchObject({ rewards: [], payout: '0.00' })
    expect(entryOf(full, 'reward:r').reason).toMatchObject({ code: 'limit-reached', params: { name: '奖惩r' } })
    const over = await personOf(limited(1, 'year'), person, { period: '2026-03' })
    expect(entryOf(over, 'reward:r').reason).toMatchObject({ code: 'limit-reached' })
  })

  test('ever count all that came before, of this kind of period', async () => {
    const person = { ...counted(9), ...history(['2024-06', 2], ['2025-12', 1], ['2025', 4], ['2026-Q1', 4]) }
    expect(taken(await personOf(limited(5, 'ever'), person, { period: '2026-03' }))).toEqual([['r', 2, '200.00']])
  })

  test('do not count this period and later ones, though they are recorded', async () => {
    const person = { ...counted(2), ...history(['2026-01', 1], ['2026-03', 2], ['2026-04', 5]) }
    expect(taken(await personOf(limited(3, 'year'), person, { period: '2026-03' }))).toEqual([['r', 2, '200.00']])
  })
})

describe('only one of those with the same word', () => {
  const one = (id: string, from: number, overrides: Partial<Consequence> = {}) =>
    consequence(id, { when: when('total', from), onlyOneOf: '等级奖', ...overrides })

  test('takes effect, the first in document order whose condition holds; the others say so', async () => {
    const raw = rewarding([one('gold', 95), one('silver', 85), one('bronze', 75), consequence('extra')])
    const person = await personOf(raw, someone(90))
    expect(taken(person)?.map(([id]) => id)).toEqual(['silver', 'extra'])
    expect(entryOf(person, 'reward:bronze')).toMatchObject({
      how: 'not-taken',
      reason: { code: 'superseded', params: { by: '奖惩silver' } },
    })
    expect(person.trace?.some(({ figure }) => figure === 'reward:gold')).toBe(false)
  })

  test('rewards and penalties are apart', async () => {
    const raw = rewarding([one('r', 0)], {
      penalties: [one('p', 0)],
      pay: pay({ kind: 'formula', id: 'a', name: '奖惩', formula: 'rewards - penalties' }),
    })
    expect(await personOf(raw, someone(90))).toMatchObject({ rewards: [{ id: 'r' }], penalties: [{ id: 'p' }] })
  })
})

describe('what is not known', () => {
  test('makes the person incomplete, and every figure that uses it', async () => {
    const raw = rewarding([consequence('r', { when: when('late', 1) })])
    const person = await personOf(raw, someone(90))
    expect(person).toMatchObject({ status: 'incomplete', missing: [{ figure: 'late', name: '迟报', what: 'fact' }] })
    expect(person.missing).toHaveLength(1)
  })

  test('keeps those waiting who share a pool by it', async () => {
    const raw = rewarding([consequence('r', { when: when('late', 1) })], {
      pay: pay(
        { kind: 'formula', id: 'rewards', name: '奖励', formula: 'rewards' },
        { kind: 'pool', id: 'pool', name: '奖金池', pool: '1000', share: '1 + [reward:r] / 100', within: 'everyone' },
      ),
    })
    const people = [rated('a', 90, { facts: { late: 1 } }), rated('b', 90), rated('c', 90, { facts: { late: 0 } })]
    const { people: outcomes, totals } = await outcomeOf(raw, { period: '2026-01', people })
    expect(outcomes.map(({ status }) => status)).toEqual(['incomplete', 'incomplete', 'incomplete'])
    expect(outcomes[0]?.missing).toEqual([{ figure: 'pay:pool', what: 'person', name: 'b', person: 'b' }])
    expect(totals.payout).toBe('0.00')
  })

  test.each<[string, Partial<Consequence>]>([
    ['a count', { times: 'late' }],
    ['an amount', { effects: [{ kind: 'money', amount: 'late * base' }] }],
  ])('of %s is missing too', async (_, overrides) => {
    expect(await personOf(rewarding([consequence('r', overrides)]), someone(90))).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'late' }],
    })
  })

  test('does not matter to those for whom the condition does not hold', async () => {
    const raw = rewarding([consequence('r', { when: when('total', 95), times: 'late' })])
    expect((await personOf(raw, someone(90))).status).toBe('complete')
  })
})
