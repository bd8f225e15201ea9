import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../../../../../admin/scheme-editor/draft/change.ts'
import { blanksOf } from '../../../../../admin/scheme-editor/sections/indicators/weights/blanks.ts'
import { levelSum, levelSums } from '../../../../../admin/scheme-editor/sections/indicators/weights/level-sum.ts'
import { placesOf } from '../../../../../admin/scheme-editor/sections/indicators/weights/places-of.ts'
import {
  postsWithWeights,
  withoutPost,
} from '../../../../../admin/scheme-editor/sections/indicators/weights/posts-with-weights.ts'
import { shareOutChange } from '../../../../../admin/scheme-editor/sections/indicators/weights/share-out-change.ts'
import { shareOut } from '../../../../../admin/scheme-editor/sections/indicators/weights/share-out.ts'
import { stepWeight } from '../../../../../admin/scheme-editor/sections/indicators/weights/step-weight.ts'
import { weightFor, withPostWeight } from '../../../../../admin/scheme-editor/sections/indicators/weights/weight-for.ts'
import { type Decimal, decimal, sum, toText } from '../../../../../engine/index.ts'

const none = blanksOf(undefined, undefined)
const texts = (weights: readonly Decimal[] | undefined) => weights?.map(toText)

describe('shareOut()', () => {
  test.each([
    [[], [1, 1, 1], 'equally', ['34', '33', '33']],
    [[40], [10, 20, 30], 'equally', ['20', '20', '20']],
    [[40], [10, 20, 30], 'in-proportion', ['10', '20', '30']],
    [[33.5], [1, 1], 'equally', ['33.3', '33.2']],
    [[50], [0, 0], 'in-proportion', ['25', '25']],
    [[0], [30, 60], 'in-proportion', ['33', '67']],
    [[100], [20, 30], 'equally', ['0', '0']],
    [[100.1], [20], 'equally', undefined],
    [[50], [], 'equally', undefined],
  ] as const)('beside %j, %j shared out %s is %j', (staying, others, how, parts) => {
    expect(texts(shareOut(staying.map(decimal), others.map(decimal), how))).toEqual(parts)
  })

  test('adds up to 100 exactly, whatever the weights', () => {
    const weights = fc.array(
      fc.integer({ min: 0, max: 2000 }).map((tenths) => decimal((tenths / 10).toFixed(1))),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(
        weights,
        weights,
        fc.constantFrom('equally' as const, 'in-proportion' as const),
        (staying, others, how) => {
          const shared = shareOut(staying, others, how)
          if (shared !== undefined) expect(toText(sum([...staying, ...shared]))).toBe('100')
          else expect(others.length === 0 || Number(toText(sum(staying))) > 100).toBe(true)
        },
      ),
    )
  })
})

describe('withPostWeight()', () => {
  const shared = [
    { posts: ['a', 'b'], weight: 25 },
    { posts: ['c'], weight: 10 },
  ]

  test.each([
    ['gives a post its own row', undefined, 'a', 30, [{ posts: ['a'], weight: 30 }]],
    [
      'takes a post out of a row of several',
      shared,
      'a',
      30,
      [{ posts: ['b'], weight: 25 }, { posts: ['a'], weight: 30 }, shared[1]],
    ],
    ['changes the row of one post', shared, 'c', 0, [shared[0], { posts: ['c'], weight: 0 }]],
    ['takes a row away', shared, 'c', undefined, [shared[0]]],
    ['takes the list away with its last row', [{ posts: ['c'], weight: 10 }], 'c', undefined, undefined],
    ['leaves all as it is where there is nothing to take away', shared, 'd', undefined, shared],
  ] as const)('%s', (_, weights, post, weight, expected) => {
    expect(withPostWeight(weights as never, post, weight)).toEqual(expected)
  })

  test('a post has its own weight, else the default', () => {
    const indicator = { id: 'x', weight: 50, weights: shared }
    expect(['a', 'c', 'd', undefined].map((post) => weightFor(indicator, post))).toEqual([25, 10, 50, 50])
  })
})

describe('levelSum()', () => {
  const level = [
    { id: 'x', weight: 60, weights: [{ posts: ['a'], weight: 50 }] },
    { id: 'y', weight: 40, posts: ['b'] },
    { id: 'z', added: true },
  ]

  test.each([
    [{}, '100', undefined],
    [{ post: 'a' }, '50', '-50'],
    [{ post: 'b' }, '100', undefined],
    [{ post: 'c' }, '60', '-40'],
  ])('at %j it is %j', (place, whole, difference) => {
    expect(levelSum(level, place, none)).toEqual({ place, sum: whole, difference })
  })

  test('is exact', () => {
    const thirds = [33.3, 33.3, 33.4].map((weight, index) => ({ id: `i-${index}`, weight }))
    expect(levelSum(thirds, {}, none)?.sum).toBe('100')
    expect(levelSum([{ weight: 0.1 }, { weight: 0.2 }], {}, none)).toEqual({
      place: {},
      sum: '0.3',
      difference: '-99.7',
    })
  })

  test('counts blanks that are filled in, and is not known while one is not', () => {
    const blank = [
      { id: 'x', weight: { parameter: 'p' } },
      { id: 'y', weight: 40 },
    ]
    expect(levelSum(blank, {}, none)).toEqual({ place: {}, sum: undefined, difference: undefined })
    expect(levelSum(blank, {}, blanksOf([{ id: 'p', value: 50 }], undefined))?.sum).toBe('90')
    expect(levelSum(blank, {}, blanksOf([{ id: 'p', value: 50 }], { p: 60 }))?.sum).toBe('100')
  })

  test('tells sums that are the same once, and none where nothing is weighed', () => {
    expect(levelSums(level, [{ post: 'b' }, { post: 'c' }, { post: 'd' }], none).map((each) => each.sum)).toEqual([
      '100',
      '60',
    ])
    expect(levelSums([{ id: 'z', added: true }], [{}], none)).toEqual([])
  })
})

describe('shareOutChange()', () => {
  const level = [
    { id: 'x', weight: 40 },
    { id: 'y', weight: 10 },
    { id: 'z', weight: { parameter: 'p' } },
  ]
  const content = { document: { indicators: level }, parameters: {} }
  const share = (place: { post?: string }, p: number | undefined) =>
    shareOutChange(level, '/document/indicators', {
      ...{ how: 'equally', place, blanks: blanksOf(undefined, p === undefined ? {} : { p }) },
      isLocked: ({ id }) => id === 'x',
    })

  test('leaves locked ones and blanks as they are', () => {
    expect(applyChange(content, share({}, 25) ?? [])).toEqual({
      ...content,
      document: { indicators: [level[0], { id: 'y', weight: 35 }, level[2]] },
    })
  })

  test('writes weights of a post as its own', () => {
    expect(share({ post: 'a' }, 30)).toEqual([
      { at: '/document/indicators/1/weights', do: 'set', value: [{ posts: ['a'], weight: 30 }] },
    ])
  })

  test('is nothing while a blank is not filled in, or too much stays', () => {
    expect(share({}, undefined)).toBeUndefined()
    expect(share({}, 61)).toBeUndefined()
  })
})

describe('stepWeight()', () => {
  test.each([
    ['33.3', 1, '34.3'],
    ['0.1', -1, '0'],
    ['99', 1, '100'],
    ['100', 1, '100'],
    ['', 1, '1'],
    ['{p}', 1, undefined],
  ] as const)('%j by %i is %j', (text, by, next) => {
    expect(stepWeight(text, by)).toBe(next)
  })
})

describe('columns of posts', () => {
  const tree = [
    {
      id: 'x',
      weights: [{ posts: ['a', 'b'], weight: 1 }],
      children: [{ id: 'y', weights: [{ posts: ['c'], weight: 2 }] }],
    },
    { id: 'z', weights: [{ posts: ['a'], weight: 3 }] },
  ]

  test('there is one for each post with a weight of its own', () => {
    expect(postsWithWeights(tree)).toEqual(['a', 'b', 'c'])
  })

  test('taking one away leaves the weights of the others', () => {
    const without = applyChange({ tree }, withoutPost(tree, '/tree', 'a'))
    expect(without).toEqual({ tree: [{ ...tree[0], weights: [{ posts: ['b'], weight: 1 }] }, { id: 'z' }] })
  })
})

describe('placesOf()', () => {
  const posts = [{ id: 'a' }, { id: 'b' }]
  const departments = [{ id: 'd' }]

  test('each post with each department that takes part', () => {
    expect(placesOf(posts, departments, undefined)).toEqual([
      { post: 'a', department: 'd' },
      { post: 'b', department: 'd' },
    ])
    expect(placesOf(posts, departments, { posts: ['b'] })).toEqual([{ post: 'b', department: 'd' }])
    expect(placesOf(undefined, undefined, undefined)).toEqual([{}])
  })
})
