import { describe, expect, test } from 'vitest'
import { comparesPeople } from '../../../engine/compile/compares-people.ts'
import type { ForcedDistribution, PoolComponent, RankScoring, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { compiled } from '../../support/evaluating.ts'
import { marked } from '../../support/marked-scheme.ts'
import { bands, indicator, pay } from '../../support/schemes.ts'

const within = 'everyone'
const forced: ForcedDistribution = {
  within,
  rows: ['good', 'fair'].map((band) => ({ band, percent: 50 })),
  seatTies: 'higher-band',
  peopleTies: 'up',
}
const pool: PoolComponent = { kind: 'pool', id: 'p', name: '池', pool: '100', share: 'base', within }
const rank: RankScoring = { kind: 'rank', of: 'mark', within, better: 'higher', rows: [{ from: 1, score: 100 }] }

describe('comparesPeople()', () => {
  test('is false where everyone’s outcome is their own', () => {
    expect(comparesPeople(compiled(marked()))).toBe(false)
  })

  test.each<[string, Partial<RawScheme>]>([
    ['a rank by total', { rank: { within, ties: 'shared' } }],
    ['a forced distribution', { bands: { ...bands(['good', 80], ['fair', undefined]), forced } }],
    ['a pool', { pay: pay(pool) }],
    ['a score by rank', { indicators: [indicator('r', { scoring: rank })] }],
    [
      'a share in a formula of pay',
      { pay: pay({ kind: 'formula', id: 's', name: '份', formula: '100 * 占比([base])' }) },
    ],
  ])('is true for %s', (_, overrides) => {
    expect(comparesPeople(compiled(marked(overrides)))).toBe(true)
  })
})
