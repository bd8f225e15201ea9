import { describe, expect, test } from 'vitest'
import type { LevelsScoring, Metric } from '../../../engine/model/raw/scheme.ts'
import { issuesOfScoring, numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const allowed = ['超额完成', '按期完成', '延期完成', '未完成']
const metrics: Metric[] = [{ kind: 'given', id: 'delivery', name: '项目交付', unit: 'grade', levels: allowed }]
const levels: LevelsScoring = {
  kind: 'levels',
  of: 'delivery',
  levels: [
    { level: '超额完成', score: 100 },
    { level: '按期完成', score: 85 },
    { level: '未完成', score: 0 },
  ],
}

describe('levels', () => {
  test('gives each level its score and points to its row', () => {
    const { scored } = scoreWith(levels, {
      metrics,
      people: people({ delivery: '按期完成' }, { delivery: '超额完成' }),
    })
    expect(scored.map((each) => said(each.value))).toEqual(['85', '100'])
    expect(scored[0]?.row).toEqual({ path: '/indicators/0/scoring/levels/1', index: 1 })
    expect(scored[0]?.inputs).toEqual([{ figure: 'delivery', value: '按期完成' }])
  })

  test('a level without a row is undefined, a level that gives 0 says so, a missing grade is missing', () => {
    const given = people({ delivery: '延期完成' }, { delivery: '未完成' }, {})
    const { scored } = scoreWith(levels, { metrics, people: given })
    expect(scored.map((each) => said(each.value))).toEqual(['!no-row', '0', '?项目交付'])
    expect(scored[1]?.reason).toEqual({ code: 'row-gives-zero', figure: 'score:it', params: { row: 3 } })
  })

  test('reports a metric that is no grade, or that there is none', () => {
    const bench = { metrics: [...metrics, ...numbers('sales')] }
    expect(issuesOfScoring({ ...levels, of: 'sales' }, bench).map((each) => each.code)).toEqual(['levels-of-no-grade'])
    expect(issuesOfScoring({ ...levels, of: 'delivry' }, bench).map((each) => each.code)).toEqual(['name-unknown'])
  })
})
