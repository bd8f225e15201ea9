import { describe, expect, test } from 'vitest'
import { evaluate, evaluateCompiled } from '../../../engine/evaluate.ts'
import type { RawFacts, RawPerson, RawRating } from '../../../engine/model/raw/facts.ts'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { compiled, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { indicator, pay } from '../../support/schemes.ts'

/** What is wrong with the facts as a whole; both evaluators say so and give no outcome. */
async function issuesOf(facts: Partial<RawFacts>, overrides: Partial<RawScheme> = {}) {
  const scheme = compiled(marked(overrides))
  const whole: RawFacts = { format: 1, period: '2026-01', people: [rated('007', 90)], ...facts }
  const { outcome, issues } = await evaluate(scheme, whole)
  expect(evaluateCompiled(scheme, whole)).toEqual({ outcome, issues })
  expect(outcome === undefined).toBe(issues.length > 0)
  return issues.map(({ code, path, params }) => ({ code, path, ...params }))
}
const one = (person: Partial<RawPerson>) => ({ people: [rated('007', 90, person)] })

describe('facts as a whole', () => {
  test.each(['2026-13', '2026-Q5', '2026-H3', '26-01', 'January', '2026-1', '1899'])(
    'bad input 54: have no period %s',
    async (period) => {
      expect(await issuesOf({ period })).toEqual([{ code: 'period-malformed', path: '/period', period }])
    },
  )

  test('have a period of a cycle that the scheme is evaluated for', async () => {
    expect(await issuesOf({ period: '2026' })).toEqual([
      { code: 'period-not-of-cycle', path: '/period', period: '2026', cycles: 'month' },
    ])
    const rollUps: RawScheme['rollUps'] = [{ cycle: 'year', score: 'mean' }]
    expect(await issuesOf({ period: '2026' }, { rollUps })).toEqual([])
    expect(await issuesOf({ period: '2026-Q1' }, { rollUps })).toMatchObject([{ cycles: 'month, year' }])
  })

  test('bad input 44: have each person once, and each group', async () => {
    expect(await issuesOf({ people: [rated('007', 1), rated('7', 1), rated('007', 1)] })).toEqual([
      { code: 'person-twice', path: '/people/2/id', person: '007' },
    ])
    const team = { kind: 'team', id: 't' } as const
    expect(await issuesOf({ groups: [team, { kind: 'department', id: 't' }, team] })).toEqual([
      { code: 'group-twice', path: '/groups/2/id', kind: 'team', group: 't' },
    ])
    const companies = [{ kind: 'company', id: 'a' } as const, { kind: 'company', id: 'b' } as const]
    expect(await issuesOf({ groups: companies })).toMatchObject([{ code: 'group-twice', group: 'b' }])
  })

  test.each([
    ['neighbours, as texts', ['10', '2', '2'], 2],
    ['neighbours, as numbers', ['2', '10', '10'], 2],
    ['in no order of any kind', ['10', '9', '100', '10'], 3],
    ['the last among many in order', ['a1', 'a2', 'a3', 'a1'], 3],
    ['ascending as texts, then as numbers', ['10', '2', '10'], 2],
  ])('bad input 44: have each person once, in whatever order: %s', async (_, ids, second) => {
    const people = ids.map((id) => rated(id, 1))
    expect(await issuesOf({ people })).toMatchObject([{ code: 'person-twice', path: `/people/${second}/id` }])
    expect(await issuesOf({ people: people.toSpliced(second, 1) })).toEqual([])
  })

  test('are of metrics that the scheme has; others are named with what was meant', async () => {
    expect(await issuesOf(one({ facts: { bsae: 1 } }))).toEqual([
      { code: 'fact-unknown', path: '/people/0/facts/bsae', metric: 'bsae', suggestion: 'base' },
    ])
    expect(await issuesOf(one({ facts: { zzzzzzzz: 1 } }))).toMatchObject([{ suggestion: '' }])
    const parts = [{ period: '2026-01', facts: { bsae: 1 } }]
    expect(await issuesOf({ period: '2026-Q1', ...one({ parts }) }, { cycle: 'quarter' })).toMatchObject([
      { path: '/people/0/parts/0/facts/bsae' },
    ])
    const groups: RawFacts['groups'] = [{ kind: 'team', id: 't', facts: { bsae: 1 } }]
    expect(await issuesOf({ groups })).toMatchObject([{ path: '/groups/0/facts/bsae' }])
  })

  test('are not of metrics that are computed', async () => {
    const metrics = markMetrics({ kind: 'derived', id: 'double', name: '双倍', unit: 'money', formula: 'base * 2' })
    expect(await issuesOf(one({ facts: { double: 1 } }), { metrics })).toMatchObject([{ code: 'fact-unknown' }])
  })

  test('are given to those whom they belong to', async () => {
    const metrics = markMetrics({ kind: 'given', id: 'x', name: '数据', unit: 'money', scope: 'team' })
    expect(await issuesOf(one({ facts: { x: 1 } }), { metrics })).toEqual([
      { code: 'fact-of-other-scope', path: '/people/0/facts/x', metric: 'x', scope: 'team' },
    ])
    const groups: RawFacts['groups'] = [
      { kind: 'team', id: 't', facts: { x: 1 } },
      { kind: 'department', id: 'd', facts: { x: 1, base: 1 } },
    ]
    expect(await issuesOf({ groups }, { metrics })).toEqual([
      { code: 'fact-of-other-scope', path: '/groups/1/facts/x', metric: 'x', scope: 'team' },
      { code: 'fact-of-other-scope', path: '/groups/1/facts/base', metric: 'base', scope: 'person' },
    ])
  })
})

describe('ratings', () => {
  const overrides: Partial<RawScheme> = {
    raters: [
      { id: 'boss', name: '上级' },
      { id: 'peer', name: '同事' },
    ],
    indicators: [
      indicator('marked', { weight: 50, scoring: { kind: 'formula', formula: 'mark' } }),
      indicator('attitude', {
        weight: 50,
        scoring: { kind: 'ratings', raters: [{ rater: 'boss', weight: 100 }], whenRaterMissing: 'block' },
      }),
    ],
  }
  const rating = (own: Partial<RawRating>): RawRating => ({ indicator: 'attitude', rater: 'boss', rating: 90, ...own })

  test.each<[string, Partial<RawRating>, object]>([
    [
      'of an indicator that there is not',
      { indicator: 'atitude' },
      { code: 'rating-unknown', path: '/people/0/ratings/0/indicator', indicator: 'atitude', suggestion: 'attitude' },
    ],
    [
      'of one that is not rated',
      { indicator: 'marked' },
      { code: 'rating-of-no-ratings', path: '/people/0/ratings/0/indicator', indicator: 'marked' },
    ],
    [
      'by someone who does not rate it',
      { rater: 'peer' },
      {
        code: 'rater-unknown',
        path: '/people/0/ratings/0/rater',
        indicator: 'attitude',
        rater: 'peer',
        suggestion: 'boss',
      },
    ],
  ])('%s are refused', async (_, own, expected) => {
    expect(await issuesOf(one({ ratings: [rating(own)] }), overrides)).toEqual([expected])
  })

  test('are given to those who are rated', async () => {
    expect(await issuesOf(one({ ratings: [rating({})] }), overrides)).toEqual([])
    expect(await issuesOf({ groups: [{ kind: 'team', id: 't', ratings: [rating({})] }] }, overrides)).toEqual([
      { code: 'rating-of-other-scope', path: '/groups/0/ratings/0/indicator', indicator: 'attitude', scope: 'person' },
    ])
  })
})

describe('smaller and earlier periods', () => {
  const quarter = { period: '2026-Q1' }
  const cycle = { cycle: 'quarter' } as const

  test.each(['2026-04', '2025-12', '2026-Q1', '2026-H1', '2026'])(
    'a part lies inside the period: not %s',
    async (period) => {
      expect(await issuesOf({ ...quarter, ...one({ parts: [{ period }] }) }, cycle)).toEqual([
        { code: 'part-outside-period', path: '/people/0/parts/0/period', part: period, period: '2026-Q1' },
      ])
    },
  )

  test('each stands once, and can be read', async () => {
    const parts = [{ period: '2026-01' }, { period: '2026-03' }, { period: '2026-01' }, { period: '2026-1' }]
    expect(await issuesOf({ ...quarter, ...one({ parts }) }, cycle)).toEqual([
      { code: 'period-twice', path: '/people/0/parts/2/period', period: '2026-01' },
      { code: 'period-malformed', path: '/people/0/parts/3/period', period: '2026-1' },
    ])
    const history = [{ period: '2025-Q4' }, { period: '2025-Q4' }, { period: 'Q4' }]
    expect(await issuesOf({ ...quarter, ...one({ history }) }, cycle)).toEqual([
      { code: 'period-twice', path: '/people/0/history/1/period', period: '2025-Q4' },
      { code: 'period-malformed', path: '/people/0/history/2/period', period: 'Q4' },
    ])
  })

  test('parts of groups do too', async () => {
    const groups: RawFacts['groups'] = [{ kind: 'team', id: 't', parts: [{ period: '2026-05' }] }]
    expect(await issuesOf({ ...quarter, groups }, cycle)).toMatchObject([
      { code: 'part-outside-period', path: '/groups/0/parts/0/period' },
    ])
  })

  test('nothing is looked for inside a period that cannot be read', async () => {
    expect(await issuesOf({ period: 'x', ...one({ parts: [{ period: '2026-01' }] }) })).toHaveLength(1)
  })
})

describe('balances that were carried over', () => {
  const raw = marked({
    pay: pay(
      { kind: 'formula', id: 'bonus', name: '奖金', formula: 'base' },
      { kind: 'deduction', id: 'fine', name: '罚款', amount: '0', carryOver: true },
    ),
  })
  const carrying = async (carried: RawPerson['carried']) => {
    const { status, problems } = await personOf(raw, { ...rated('007', 90), ...(carried && { carried }) })
    return { status, problems: problems?.map(({ code, figure, params }) => ({ code, figure, ...params })) }
  }

  test('are taken up by a component; one that nothing takes up is a problem', async () => {
    expect(await carrying({ fine: 100 })).toEqual({ status: 'complete', problems: undefined })
    expect(await carrying({ fien: '0.01' })).toEqual({
      status: 'invalid',
      problems: [{ code: 'carried-unknown', figure: 'carried:fien', component: 'fien', suggestion: 'fine' }],
    })
    expect(await carrying({ bonus: 1 })).toMatchObject({ status: 'invalid' })
    expect(await carrying({ payout: 1 })).toMatchObject({ status: 'invalid' })
  })

  test('of zero are no matter', async () => {
    expect(await carrying({ old: 0, payout: '0.00' })).toEqual({ status: 'complete', problems: undefined })
  })

  test('are numbers, and not negative', async () => {
    expect(await carrying({ fine: -1 })).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'carried-negative', carried: '-1' }],
    })
    expect(await carrying({ fine: 'much' })).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'fact-wrong-type', value: 'much' }],
    })
  })
})
