import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RankScoring } from '../../../engine/model/raw/scheme.ts'
import { numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const metrics = numbers('sales')
const rank: RankScoring = {
  kind: 'rank',
  of: 'sales',
  within: 'everyone',
  better: 'higher',
  rows: [
    { from: 1, score: 100 },
    { from: 2, score: 90 },
    { from: 4, score: 80 },
  ],
}
function scores(scoring: RankScoring, list: ReturnType<typeof people>): string[] {
  return scoreWith(scoring, { metrics, people: list }).scored.map((each) => said(each.value))
}

describe('rank', () => {
  test('gives places 1 to 5 the scores of their rows', () => {
    const list = people(...[50, 40, 30, 20, 10].map((sales) => ({ sales })))
    expect(scores(rank, list)).toEqual(['100', '90', '90', '80', '80'])
    expect(scores({ ...rank, better: 'lower' }, list)).toEqual(['80', '80', '90', '90', '100'])
  })

  test('equal results share the better place', () => {
    const list = people(...[50, 50, 40, 40, 40].map((sales) => ({ sales })))
    expect(scores(rank, list)).toEqual(['100', '100', '90', '90', '90'])
  })

  test('compares people within their team, and shows the place and the row', () => {
    const list = people({ sales: 1 }, { sales: 2 }, { sales: 3 }).map((each, index) => ({
      ...each,
      team: index === 0 ? 'a' : 'b',
    }))
    const { scored } = scoreWith({ ...rank, within: 'team' }, { metrics, people: list })
    expect(scored.map((each) => said(each.value))).toEqual(['100', '90', '100'])
    expect(scored[1]?.inputs).toEqual([
      { figure: '/indicators/0/scoring/rank', value: '2' },
      { figure: 'sales', value: '2' },
    ])
    expect(scored[1]?.row).toEqual({ path: '/indicators/0/scoring/rows/1', index: 1 })
  })

  test('someone without a result keeps the own gap; the rest of the cohort misses that person', () => {
    const list = people({ sales: 1 }, {}, { sales: 3 }).map((each, index) => ({ ...each, name: `员工${index}` }))
    const { scored } = scoreWith(rank, { metrics, people: list })
    expect(scored.map((each) => said(each.value))).toEqual(['?员工1', '?数据项 sales', '?员工1'])
    expect(scored[0]?.value).toMatchObject({
      missing: [{ figure: 'score:it', what: 'person', name: '员工1', person: 'p1' }],
    })
  })

  test('another team is not concerned, and someone without a team misses it', () => {
    const given = people({ sales: 1 }, {}, { sales: 3 }, { sales: 4 })
    const teams = ['a', 'a', 'b', undefined]
    const list = given.map((each, index) => {
      const team = teams[index]
      return team === undefined ? each : { ...each, team }
    })
    expect(scores({ ...rank, within: 'team' }, list)).toEqual(['?p1', '?数据项 sales', '100', '?团队'])
  })

  test('a place above the first row is undefined', () => {
    const late = { ...rank, rows: [{ from: 2, score: 90 }] }
    expect(scores(late, people({ sales: 5 }, { sales: 4 }))).toEqual(['!no-row', '90'])
  })

  test('gives everyone the same score in whatever order people come', () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }).chain((sales) => {
      const all = people(...sales.map((each) => ({ sales: each })))
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
    })
    fc.assert(
      fc.property(list, ([all, shuffled]) => {
        const found = new Map(scores(rank, shuffled).map((score, index) => [shuffled[index]?.id, score]))
        expect(all.map((each) => found.get(each.id))).toEqual(scores(rank, all))
      }),
      { numRuns: 60 },
    )
  })
})
