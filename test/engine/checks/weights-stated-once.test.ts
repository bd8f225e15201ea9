import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/checking.ts'
import { indicator, scheme } from '../../support/schemes.ts'

function withWeightsFor(...posts: readonly string[][]) {
  return scheme({
    posts: [
      { id: 'seller', name: '销售代表' },
      { id: 'clerk', name: '内勤' },
    ],
    indicators: [indicator('a', { name: '回款', weights: posts.map((each) => ({ posts: [...each], weight: 100 })) })],
  })
}

describe('weightsStatedOnce()', () => {
  test('says where a post gets a second weight', () => {
    expect(issuesOf(withWeightsFor(['seller'], ['clerk', 'seller']))).toEqual([
      {
        code: 'weight-stated-twice',
        severity: 'error',
        path: '/indicators/0/weights/1/posts/1',
        params: { indicator: '回款', post: '销售代表' },
      },
    ])
  })

  test('has nothing to say where each post has one', () => {
    expect(issuesOf(withWeightsFor(['seller'], ['clerk']))).toEqual([])
  })
})
