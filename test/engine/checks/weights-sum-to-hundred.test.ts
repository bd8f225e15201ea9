import { describe, expect, test } from 'vitest'
import { found, issuesOf } from '../../support/checking.ts'
import { dimension, indicator, scheme } from '../../support/schemes.ts'

function withWeights(...weights: readonly number[]) {
  return scheme({ indicators: weights.map((weight, index) => indicator(`i${index}`, { weight })) })
}

const posts = [
  { id: 'seller', name: '销售代表' },
  { id: 'clerk', name: '内勤' },
]
const departments = [
  { id: 'east', name: '华东区' },
  { id: 'west', name: '华西区' },
]

describe('weightsSumToHundred()', () => {
  test.each([
    [[60, 39.9999999999], '99.9999999999', '-0.0000000001'],
    [[60, 40], undefined, undefined],
    [[60, 40.0000000001], '100.0000000001', '0.0000000001'],
    [[0.3, 0.3, 0.3], '0.9', '-99.1'],
    [[50, 45], '95', '-5'],
  ])('bad input 13, 14: of the weights %j it says the sum and the difference', (weights, sum, difference) => {
    const expected =
      sum === undefined
        ? []
        : [
            {
              code: 'weights-not-hundred',
              severity: 'error',
              path: '/indicators',
              params: { level: '业务部月度方案', place: '', sum, difference },
            },
          ]
    expect(issuesOf(withWeights(...weights))).toEqual(expected)
  })

  test('looks at every level, and names the dimension', () => {
    const raw = scheme({
      indicators: [
        dimension('results', 70, indicator('a', { weight: 50 }), indicator('b', { weight: 40 })),
        indicator('c', { weight: 30 }),
      ],
    })
    expect(issuesOf(raw)).toMatchObject([
      { code: 'weights-not-hundred', path: '/indicators/0/children', params: { level: 'results', sum: '90' } },
    ])
  })

  test('adds up what counts for each post, with the weights of its own', () => {
    const own = (weight: number) => [{ posts: ['clerk'], weight }]
    const raw = (clerk: number) =>
      scheme({
        posts,
        indicators: [
          indicator('a', { weight: 60, weights: own(clerk) }),
          indicator('b', { weight: 40, weights: own(80) }),
        ],
      })
    expect(issuesOf(raw(20))).toEqual([])
    expect(issuesOf(raw(30))).toEqual([
      {
        code: 'weights-not-hundred-for',
        severity: 'error',
        path: '/indicators',
        params: { level: '业务部月度方案', place: '内勤', sum: '110', difference: '10' },
      },
    ])
  })

  test('adds up in every department, named with the post', () => {
    const raw = scheme({
      posts,
      departments,
      indicators: [
        indicator('a', { weight: 60 }),
        indicator('b', { weight: 40, posts: ['seller'], departments: ['east'] }),
        indicator('c', { weight: 40, posts: ['clerk'] }),
      ],
    })
    const places = issuesOf(raw).map(({ params }) => [params.place, params.sum])
    expect(places).toEqual([['销售代表 · 华西区', '60']])
  })

  test('counts what does not apply but is redistributed, and not what is added', () => {
    const raw = scheme({
      posts,
      indicators: [
        indicator('a', { weight: 60 }),
        indicator('b', { weight: 40, posts: ['seller'], redistributed: true }),
        { ...indicator('c'), weight: undefined, added: true } as never,
      ],
    })
    expect(found(raw, 'weights-not-hundred', 'weights-not-hundred-for')).toEqual([])
  })

  test('looks inside a dimension only at those whom it is for', () => {
    const raw = scheme({
      posts,
      indicators: [
        { ...dimension('results', 100, indicator('a', { posts: ['seller'] })), posts: ['seller'] },
        indicator('b', { weight: 100, posts: ['clerk'] }),
      ],
    })
    expect(issuesOf(raw)).toEqual([])
  })

  test('a dimension counts where something in it does', () => {
    const raw = (redistributed: boolean) =>
      scheme({
        posts,
        indicators: [
          { ...dimension('results', 60, indicator('a', { posts: ['seller'] })), redistributed },
          indicator('b', { weight: 40 }),
        ],
      })
    expect(issuesOf(raw(false))).toMatchObject([{ params: { place: '内勤', sum: '40' } }])
    expect(issuesOf(raw(true))).toEqual([])
  })

  test('nobody who takes part is without any indicator', () => {
    const raw = (participants: string[]) =>
      scheme({ posts, participants: { posts: participants }, indicators: [indicator('a', { posts: ['seller'] })] })
    expect(issuesOf(raw(['seller', 'clerk']))).toMatchObject([
      { params: { place: '内勤', sum: '0', difference: '-100' } },
    ])
    expect(issuesOf(raw(['seller']))).toEqual([])
  })

  test('waits for the blanks of a template', () => {
    const blank = { parameter: 'share' }
    const raw = scheme({
      parameters: [{ id: 'share', name: '业绩权重', unit: 'percent' }],
      indicators: [indicator('a', { weight: blank }), indicator('b', { weight: 30 })],
    })
    expect(found(raw)).toEqual(['error parameter-unfilled /parameters/0'])
    const filled = scheme({ ...raw, parameters: [{ id: 'share', name: '业绩权重', unit: 'percent', value: 60 }] })
    expect(found(filled)).toEqual(['error weights-not-hundred /indicators'])
  })
})
