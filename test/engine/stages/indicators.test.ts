import { describe, expect, test } from 'vitest'
import type { RawHistory, RawPerson } from '../../../engine/model/raw/facts.ts'
import type { Indicator, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { entryOf, personOf } from '../../support/evaluating.ts'
import { pay, scheme } from '../../support/schemes.ts'

const posts = [
  { id: 'seller', name: '销售代表' },
  { id: 'clerk', name: '内勤' },
]
const marks = ['a', 'b', 'c']

/** Scored by the fact of the same id. */
function by(id: string, overrides: Partial<Indicator> = {}): Indicator {
  return { id, name: `指标${id}`, weight: 50, scoring: { kind: 'formula', formula: id }, ...overrides }
}
function added(id: string): Indicator {
  return { id, name: `指标${id}`, added: true, scoring: { kind: 'formula', formula: id } }
}
function scored(indicators: Indicator[], overrides: Partial<RawScheme> = {}): RawScheme {
  const {
    bands: _,
    pay: __,
    ...rest
  } = scheme({
    metrics: marks.map((id) => ({ kind: 'given', id, name: `数据${id}`, unit: 'score', min: -100 })),
    indicators,
    ...overrides,
  })
  return rest
}
const facts = (a: number, b?: number, c?: number) => ({
  facts: { a, ...(b !== undefined && { b }), ...(c !== undefined && { c }) },
})
const past = (scores: RawHistory['scores']): Partial<RawPerson> => ({
  history: [{ period: '2025-12', ...(scores && { scores }) }],
})

describe('scores', () => {
  test('are weighed by their level, up the tree', async () => {
    const raw = scored([
      { id: 'd', name: '维度', weight: 60, children: [by('a', { weight: 30 }), by('b', { weight: 70 })] },
      by('c', { weight: 40 }),
    ])
    const person = await personOf(raw, facts(100, 80, 50))
    expect(person).toMatchObject({ scores: { d: '86.00', a: '100.00', b: '80.00', c: '50.00' }, total: '71.60' })
    expect(entryOf(person, 'total')).toMatchObject({
      stage: 'total',
      how: 'weighted',
      inputs: [
        { figure: 'score:d', value: '86', weight: '60', share: '51.6' },
        { figure: 'score:c', value: '50', weight: '40', share: '20' },
      ],
      unrounded: '71.6',
      rounding: { scale: 2, mode: 'half-up' },
    })
  })

  test('have the weights of the post', async () => {
    const raw = scored(
      [
        by('a', { weights: [{ posts: ['clerk'], weight: 20 }] }),
        by('b', { weights: [{ posts: ['clerk'], weight: 80 }] }),
      ],
      { posts },
    )
    expect((await personOf(raw, { ...facts(100, 50), post: 'seller' })).total).toBe('75.00')
    expect((await personOf(raw, { ...facts(100, 50), post: 'clerk' })).total).toBe('60.00')
  })

  test('that are not for a post share their weight out, and need no facts', async () => {
    const raw = scored(
      [
        by('a', { weight: 40, posts: ['seller'], redistributed: true }),
        by('b', { weight: 30 }),
        by('c', { weight: 30 }),
      ],
      { posts },
    )
    const clerk = await personOf(raw, { post: 'clerk', facts: { b: 90, c: 60 } })
    expect(clerk).toMatchObject({ status: 'complete', total: '75.00', scores: { b: '90.00', c: '60.00' } })
    expect(entryOf(clerk, 'score:a')).toMatchObject({
      how: 'not-counted',
      value: '',
      reason: { code: 'not-for-this-post', figure: 'score:a' },
    })
  })

  test('of a weight of zero need no facts either', async () => {
    const raw = scored([by('a', { weight: 0 }), by('b', { weight: 100 })])
    expect(await personOf(raw, { facts: { b: 90 } })).toMatchObject({ status: 'complete', total: '90.00' })
  })

  test('of a dimension in which nothing counts do not count', async () => {
    const inside = by('a', { weight: 100, posts: ['seller'] })
    const raw = scored(
      [{ id: 'd', name: '维度', weight: 60, redistributed: true, children: [inside] }, by('b', { weight: 40 })],
      { posts },
    )
    const clerk = await personOf(raw, { post: 'clerk', facts: { b: 90 } })
    expect(clerk.total).toBe('90.00')
    expect(entryOf(clerk, 'score:d').reason).toMatchObject({ code: 'nothing-counts-below' })
  })

  test('of what a person is left out of are a problem where a formula needs them', async () => {
    const inside = by('a', { weight: 100 })
    const dimension = { id: 'd', name: '维度', weight: 60, redistributed: true, posts: ['seller'], children: [inside] }
    const raw = {
      ...scored([dimension, by('b', { weight: 40 })], { posts }),
      pay: pay({ kind: 'formula', id: 'p', name: '奖金', formula: '[score:a] * 1' }),
    }
    expect((await personOf(raw, { post: 'clerk', facts: { b: 90 } })).problems).toEqual([
      { code: 'not-for-this-post', figure: 'score:a', params: {} },
    ])
  })

  test('that are added come on top of the weighted mean', async () => {
    const raw = scored([by('a', { weight: 100 }), added('b')])
    expect((await personOf(raw, facts(90, 5))).total).toBe('95.00')
    expect((await personOf(raw, facts(90, -5))).total).toBe('85.00')
    expect((await personOf(raw, facts(90))).status).toBe('incomplete')
  })

  test('may all be added', async () => {
    expect((await personOf(scored([added('a'), added('b')]), facts(90, 5))).total).toBe('95.00')
  })
})

describe('caps and floors of scores', () => {
  test.each([
    [99.99, '99.99', undefined],
    [100, '100.00', undefined],
    [100.01, '100.00', 'capped'],
    [10.01, '10.01', undefined],
    [10, '10.00', undefined],
    [9.99, '10.00', 'floored'],
  ])('cut %d to %s', async (mark, score, code) => {
    const raw = scored([by('a', { weight: 100, cap: 100, floor: 10 })])
    const person = await personOf(raw, facts(mark))
    expect(person).toMatchObject({ scores: { a: score }, total: score })
    expect(entryOf(person, 'score:a').reason?.code).toBe(code)
    expect(person.notes?.map((note) => note.code)).toEqual(code === undefined ? undefined : [code])
  })

  test('of the total come after its parts', async () => {
    const raw = scored([by('a', { weight: 100, cap: 150 }), added('b')], { total: { cap: 120, floor: 50 } })
    const high = await personOf(raw, facts(200, 5))
    expect(high.total).toBe('120.00')
    expect(high.notes).toEqual([
      { code: 'capped', figure: 'score:a', params: { from: '200', to: '150' } },
      { code: 'capped', figure: 'total', params: { from: '155', to: '120' } },
    ])
    expect((await personOf(raw, facts(0, 5))).total).toBe('50.00')
  })
})

describe('rounding of scores', () => {
  const halves = [by('a', { weight: 50 }), by('b', { weight: 50 })]

  test('happens at the total only, unless every score is rounded', async () => {
    const score = { scale: 0, rounding: 'half-up' } as const
    expect(await personOf(scored(halves, { score }), facts(70.4, 70.4))).toMatchObject({
      scores: { a: '70' },
      total: '70',
    })
    expect((await personOf(scored(halves, { score }), facts(70.4, 70.6))).total).toBe('71')
    expect((await personOf(scored(halves, { score: { ...score, at: 'every-score' } }), facts(70.4, 70.4))).total).toBe(
      '70',
    )
    expect((await personOf(scored(halves, { score }), facts(70.5, 70.4))).total).toBe('70')
    expect((await personOf(scored(halves, { score: { ...score, at: 'every-score' } }), facts(70.5, 70.4))).total).toBe(
      '71',
    )
  })

  test('says so where it leaves nothing', async () => {
    const raw = scored([by('a', { weight: 100 })], { score: { scale: 0, rounding: 'half-up' } })
    const person = await personOf(raw, facts(0.4))
    expect(person.total).toBe('0')
    expect(entryOf(person, 'score:a').reason).toEqual({
      code: 'rounded-to-zero',
      figure: 'score:a',
      params: { unrounded: '0.4' },
    })
    expect(entryOf(person, 'total').reason).toMatchObject({ code: 'rounded-to-zero' })
  })
})

describe('a score whose facts are missing', () => {
  const policy = (whenMissing?: Indicator['whenMissing']) =>
    scored([by('a', { weight: 40, ...(whenMissing && { whenMissing }) }), by('b', { weight: 60 })])

  test.each([undefined, 'block'] as const)('makes the person incomplete: %s', async (whenMissing) => {
    const person = await personOf(policy(whenMissing), { facts: { b: 90 } })
    expect(person).toMatchObject({ status: 'incomplete', missing: [{ figure: 'a', name: '数据a', what: 'fact' }] })
    expect(person.total).toBeUndefined()
  })

  test('counts as zero, with the reason', async () => {
    const person = await personOf(policy('zero'), { facts: { b: 90 } })
    const reason = { code: 'missing-scored-zero', figure: 'score:a', params: { indicator: '指标a', missing: '数据a' } }
    expect(person).toMatchObject({ status: 'complete', total: '54.00', notes: [reason] })
    expect(entryOf(person, 'score:a')).toMatchObject({ how: 'missing-zero', value: '0.00', reason })
  })

  test('is left out, its weight shared out', async () => {
    const person = await personOf(policy('exclude'), { facts: { b: 90 } })
    expect(person).toMatchObject({ status: 'complete', total: '90.00', notes: [{ code: 'missing-excluded' }] })
    expect(person.scores).toEqual({ b: '90.00' })
  })

  test('where all are left out there is no total', async () => {
    const raw = scored([by('a', { weight: 100, whenMissing: 'exclude' })])
    expect(await personOf(raw, { facts: {} })).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'nothing-counts-below', figure: 'total' }],
    })
  })

  test('carries the score of the last period', async () => {
    const person = await personOf(policy('carry'), { facts: { b: 90 }, ...past({ a: '70.5' }) })
    expect(person).toMatchObject({
      status: 'complete',
      total: '82.20',
      notes: [{ code: 'score-carried', params: { indicator: '指标a', period: '2025-12' } }],
    })
    expect(entryOf(person, 'score:a').inputs).toEqual([
      { figure: 'score:a', value: '70.5', source: '/history/2025-12' },
    ])
  })

  test('carries nothing where there is nothing to carry', async () => {
    const { status, missing } = await personOf(policy('carry'), { facts: { b: 90 }, ...past({}) })
    expect([status, missing]).toEqual([
      'incomplete',
      [{ figure: 'score:a', name: '指标a', what: 'history', period: '2025-12' }],
    ])
  })

  test('no policy covers what is undefined', async () => {
    const raw = scored([by('a', { weight: 100, whenMissing: 'zero', scoring: { kind: 'formula', formula: 'a / b' } })])
    expect(await personOf(raw, facts(1, 0))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'division-by-zero', figure: 'score:a' }],
    })
  })

  test('a scoring that leaves itself out says why', async () => {
    const completion = {
      kind: 'completion',
      actual: 'a',
      target: 'b',
      better: 'higher',
      full: 100,
      whenZero: 'exclude',
    } as const
    const raw = scored([by('a', { weight: 40, scoring: completion }), by('c', { weight: 60 })])
    const person = await personOf(raw, facts(5, 0, 80))
    expect(person.total).toBe('80.00')
    expect(entryOf(person, 'score:a').reason).toEqual({
      code: 'target-zero',
      figure: 'score:a',
      params: { actual: '5', target: '0' },
    })
  })
})
