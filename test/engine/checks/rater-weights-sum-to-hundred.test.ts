import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/checking.ts'
import { indicator, scheme } from '../../support/schemes.ts'

const raters = [
  { id: 'boss', name: '上级' },
  { id: 'peer', name: '同事' },
]

function ratedBy(boss: number, peer: number) {
  const weights = [
    { rater: 'boss', weight: boss },
    { rater: 'peer', weight: peer },
  ]
  return scheme({
    raters,
    indicators: [
      indicator('attitude', { name: '态度', scoring: { kind: 'ratings', raters: weights, whenRaterMissing: 'block' } }),
    ],
  })
}

describe('raterWeightsSumToHundred()', () => {
  test.each([
    [39.9, '99.9', '-0.1'],
    [40.1, '100.1', '0.1'],
  ])('says the sum and the difference of 60 and %d', (peer, sum, difference) => {
    expect(issuesOf(ratedBy(60, peer))).toEqual([
      {
        code: 'rater-weights-not-hundred',
        severity: 'error',
        path: '/indicators/0/scoring/raters',
        params: { indicator: '态度', sum, difference },
      },
    ])
  })

  test('has nothing to say of 60 and 40', () => {
    expect(issuesOf(ratedBy(60, 40))).toEqual([])
  })

  test('waits for the blanks of a template', () => {
    const raw = ratedBy(60, 40)
    const blank = scheme({
      ...raw,
      parameters: [{ id: 'share', name: '上级权重', unit: 'percent' }],
      indicators: [
        indicator('attitude', {
          scoring: {
            kind: 'ratings',
            raters: [{ rater: 'boss', weight: { parameter: 'share' } }],
            whenRaterMissing: 'block',
          },
        }),
      ],
    })
    expect(issuesOf(blank).map(({ code }) => code)).toEqual(['parameter-unfilled'])
  })
})
