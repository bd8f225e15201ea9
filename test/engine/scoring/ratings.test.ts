import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharesAddUp } from '../../../engine/explain/shares-add-up.ts'
import type { RawPerson, RawRating } from '../../../engine/model/raw/facts.ts'
import type { RatingsScoring } from '../../../engine/model/raw/scheme.ts'
import { issuesOfScoring, scoreWith } from '../../support/compiling.ts'
import { hasExactShares, said } from '../../support/results.ts'

const raters = [
  { id: 'self', name: '自评' },
  { id: 'invited', name: '受邀同事' },
  { id: 'manager', name: '上级' },
]
const ratings: RatingsScoring = {
  kind: 'ratings',
  raters: [
    { rater: 'self', weight: 10 },
    { rater: 'invited', weight: 30 },
    { rater: 'manager', weight: 60 },
  ],
  min: 0,
  max: 100,
  whenRaterMissing: 'block',
}

type Given = Omit<RawRating, 'indicator'>
function person(...given: readonly Given[]): RawPerson {
  return { id: 'p', ratings: given.map((each) => ({ indicator: 'it', ...each })) }
}
function score(scoring: Partial<RatingsScoring>, own: RawPerson) {
  const { scored, runs } = scoreWith({ ...ratings, ...scoring }, { scheme: { raters }, people: [own] })
  const [only] = scored
  if (only === undefined) throw new Error('no one was scored')
  return { ...only, value: said(only.value), gap: only.value, trace: runs[0]?.trace ?? [] }
}

const self = { rater: 'self', rating: 90 }
const invited = { rater: 'invited', rating: 80 }
const manager = { rater: 'manager', rating: 85 }

describe('ratings', () => {
  test('W01: weights 30 % and 70 % on 5 and 3 give 3.6', () => {
    const two = {
      raters: [
        { rater: 'self', weight: 30 },
        { rater: 'manager', weight: 70 },
      ],
      max: 5,
    }
    expect(score(two, person({ ...self, rating: 5 }, { ...manager, rating: 3 })).value).toBe('3.6')
  })

  test('W04: stars of 0.8 and 0.7 at 70 % and 30 % on a scale of five give 3.85', () => {
    const stars = {
      raters: [
        { rater: 'self', weight: 70 },
        { rater: 'manager', weight: 30 },
      ],
      max: 1,
      times: 5,
    }
    const found = score(stars, person({ ...self, rating: 0.8 }, { ...manager, rating: 0.7 }))
    expect(found.value).toBe('3.85')
    expect(found.inputs.map((input) => input.share)).toEqual(['2.8', '1.05'])
  })

  test('W11: nine raters give 3.56', () => {
    const weights = [40, 13, 16, 16, 3, 3, 3, 3, 3]
    const given = [4, 2, 4, 4, 2, 3, 2, 3, 4]
    const nine = { raters: weights.map((weight, index) => ({ rater: `r${index}`, weight })), max: 5 }
    expect(score(nine, person(...given.map((rating, index) => ({ rater: `r${index}`, rating })))).value).toBe('3.56')
  })

  test('W12: 84 with everyone, 85.71… when the invited are absent and their weight is shared out', () => {
    const shared = { whenRaterMissing: 'redistribute' } as const
    expect(score(shared, person(self, invited, manager)).value).toBe('84')
    const without = score(shared, person(self, manager))
    expect(without.value).toBe('85.7142857142857143')
    expect(without.inputs.map(({ figure, weight }) => [figure, weight])).toEqual([
      ['rating:it:self', '10'],
      ['rating:it:manager', '60'],
    ])
    expect(without.reason).toEqual({
      code: 'rater-weight-shared-out',
      figure: 'score:it',
      params: { raters: '受邀同事' },
    })
  })

  test('an absent group blocks, naming each rater, or counts as zero with the reason', () => {
    const blocked = score({}, person(manager))
    expect(blocked.gap).toMatchObject({
      missing: [
        { figure: 'score:it', what: 'rating', name: '自评', rater: 'self', period: '2026-Q1' },
        { figure: 'score:it', what: 'rating', name: '受邀同事', rater: 'invited', period: '2026-Q1' },
      ],
    })
    const zero = score({ whenRaterMissing: 'zero' }, person(self, manager))
    expect(zero.value).toBe('60')
    expect(zero.reason?.code).toBe('rater-counted-zero')
    const traced = zero.trace.find((entry) => entry.figure === 'rating:it:invited')
    expect(traced).toMatchObject({ value: '0', reason: { code: 'rater-counted-zero' } })
  })

  test('without any rating there is no score, whatever the policy', () => {
    for (const whenRaterMissing of ['block', 'zero', 'redistribute'] as const) {
      expect(score({ whenRaterMissing }, person()).value).toBe('?自评,受邀同事,上级')
    }
  })

  test('ratings of other indicators and of raters the method does not name do not count', () => {
    const own = person(self, invited, manager, { rater: 'customer', rating: 1 })
    const other = { ...own, ratings: [...(own.ratings ?? []), { indicator: 'other', rater: 'self', rating: 1 }] }
    expect(score({}, other).value).toBe('84')
  })

  test('several ratings of one group are averaged before the weight', () => {
    const two = {
      raters: [
        { rater: 'invited', weight: 50 },
        { rater: 'manager', weight: 50 },
      ],
    }
    const found = score(
      two,
      person(invited, { rater: 'invited', rating: 70, by: '007' }, { ...invited, rating: 85 }, manager),
    )
    expect(found.value).toBe('81.6666666666666667')
    const group = found.trace.find((entry) => entry.figure === 'rating:it:invited')
    expect(group?.value).toBe('78.3333333333333333')
    expect(group?.inputs[1]).toMatchObject({ figure: 'rating:it:invited/1', value: '70', source: '007' })
  })

  test('a group that does not rate the post leaves its weight to the others; it is not missing', () => {
    const byPost = {
      raters: [
        { rater: 'invited', weight: 30, posts: ['sales'] },
        { rater: 'manager', weight: 70 },
      ],
    }
    const office = { ...person(manager), post: 'office' }
    expect(score(byPost, office).value).toBe('85')
    expect(score(byPost, { ...office, post: 'sales' }).value).toBe('?受邀同事')
    const nobody = { raters: [{ rater: 'invited', weight: 100, posts: ['sales'] }] }
    expect(score(nobody, office).value).toBe('!no-rater-weight')
  })

  test('weights of 0 in all are no score', () => {
    const weightless = { raters: [{ rater: 'manager', weight: 0 }] }
    expect(score(weightless, person(manager)).value).toBe('!no-rater-weight')
  })

  test.each([
    [-0.01, '!rating-out-of-range'],
    [0, '0'],
    [0.01, '0.01'],
    [99.99, '99.99'],
    [100, '100'],
    [100.01, '!rating-out-of-range'],
    ['100.000000000000000001', '!rating-out-of-range'],
    ['99.999999999999999', '99.999999999999999'],
    ['1e2', '!rating-not-a-number'],
    ['NaN', '!rating-not-a-number'],
    [Number.POSITIVE_INFINITY, '!rating-not-a-number'],
  ])('a rating of %s within 0 to 100 gives %s', (rating, expected) => {
    expect(score({ raters: [{ rater: 'manager', weight: 100 }] }, person({ ...manager, rating })).value).toBe(expected)
  })

  test('a rating of zero has a reason', () => {
    const zero = score({ raters: [{ rater: 'manager', weight: 100 }] }, person({ ...manager, rating: 0 }))
    expect(zero.reason?.code).toBe('computed-zero')
  })

  test('ratings go to the person or to the group, as the scope says', () => {
    const own = { ...person(manager), team: 'north' }
    const groups = [
      { kind: 'team', id: 'north', ratings: [{ indicator: 'it', rater: 'manager', rating: 70 }] },
    ] as const
    const scoring: RatingsScoring = { ...ratings, scope: 'team', raters: [{ rater: 'manager', weight: 100 }] }
    const bench = {
      scheme: { raters },
      people: [own],
      groups: groups.map((each) => ({ ...each, ratings: [...each.ratings] })),
    }
    expect(scoreWith(scoring, bench).scored.map((each) => said(each.value))).toEqual(['70'])
  })

  test('shares add up to the score exactly, whatever the weights and numbers of raters', () => {
    const group = fc.record({
      weight: fc.integer({ min: 0, max: 1000 }),
      given: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 7 }),
    })
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (groups, times) => {
        fc.pre(groups.some((each) => each.weight > 0))
        const weighted = groups.map((each, index) => ({ rater: `r${index}`, weight: each.weight / 10 }))
        const given = groups.flatMap((each, index) =>
          each.given.map((rating) => ({ rater: `r${index}`, rating: rating / 100 })),
        )
        const { scored, runs } = scoreWith({ ...ratings, raters: weighted, times }, { people: [person(...given)] })
        expect(hasExactShares(scored[0]?.value, scored[0]?.inputs ?? [])).toBe(true)
        expect(runs[0]?.trace).toHaveLength(groups.length)
        expect(runs[0]?.trace?.filter((entry) => !sharesAddUp(entry))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('ratings by levels', () => {
  const levels = [
    { level: '优', score: 100, from: 90 },
    { level: '良', score: 89.9, from: 75 },
    { level: '差', score: 0 },
  ]
  const graded = { levels, raters: [{ rater: 'manager', weight: 100 }] }
  const rated = (given: Partial<Given>) => score(graded, person({ rater: 'manager', ...given }))

  test('a level alone gives its score, and the trace keeps the level', () => {
    const found = rated({ level: '优' })
    expect(found.value).toBe('100')
    expect(found.trace[0]?.inputs[0]?.value).toBe('优')
    expect(rated({ level: '差' }).reason?.code).toBe('computed-zero')
  })

  test.each([
    ['优', 89.99, '!rating-out-of-range'],
    ['优', 90, '90'],
    ['优', 90.01, '90.01'],
    ['优', 100, '100'],
    ['优', 100.01, '!rating-out-of-range'],
    ['良', 75, '75'],
    ['差', 0, '0'],
    ['差', 1, '!rating-out-of-range'],
  ])('level %s with %d gives %s', (level, rating, expected) => {
    expect(rated({ level, rating }).value).toBe(expected)
  })

  test('an unknown level is refused, and so is a number without a level', () => {
    expect(rated({ level: '特优' }).value).toBe('!rating-level-unknown')
    expect(rated({ rating: 95 }).value).toBe('!rating-level-unknown')
    expect(rated({}).value).toBe('!rating-level-unknown')
    expect(rated({ level: '特优' }).gap).toMatchObject({
      reason: { figure: 'score:it', params: { rater: '上级', level: '特优', allowed: '优, 良, 差' } },
    })
  })

  test('a blank weight is reported as a parameter', () => {
    const blank = { ...ratings, raters: [{ rater: 'manager', weight: { parameter: 'weight' } }] }
    const scheme = { raters, parameters: [{ id: 'weight', name: '权重', unit: 'percent' } as const] }
    expect(issuesOfScoring(blank, { scheme }).map((each) => each.code)).toEqual(['parameter-unfilled'])
  })
})
