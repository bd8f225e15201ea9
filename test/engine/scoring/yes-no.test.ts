import { describe, expect, test } from 'vitest'
import type { Metric, YesNoScoring } from '../../../engine/model/raw/scheme.ts'
import { issuesOfScoring, numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const metrics: Metric[] = [{ kind: 'given', id: 'passed', name: '培训合格', unit: 'yes-no' }, ...numbers('visits')]
const yesNo: YesNoScoring = { kind: 'yes-no', of: 'passed', yes: 100, no: 0 }

describe('yes-no', () => {
  test('gives one score for yes and another for no, with the reason of a zero', () => {
    const { scored } = scoreWith(yesNo, { metrics, people: people({ passed: true }, { passed: false }, {}) })
    expect(scored.map((each) => said(each.value))).toEqual(['100', '0', '?培训合格'])
    expect(scored[0]?.inputs).toEqual([{ figure: 'passed', value: 'true' }])
    expect(scored[1]?.reason).toEqual({ code: 'no-gives-zero', figure: 'score:it', params: {} })
  })

  test('asks a comparison: 19, 20, 21 visits of 20', () => {
    const enough = { ...yesNo, of: 'visits >= 20' }
    const { scored } = scoreWith(enough, { metrics, people: people({ visits: 19 }, { visits: 20 }, { visits: 21 }) })
    expect(scored.map((each) => said(each.value))).toEqual(['0', '100', '100'])
  })

  test('reports a formula that gives no yes or no', () => {
    expect(issuesOfScoring({ ...yesNo, of: 'visits' }, { metrics }).map((each) => each.path)).toEqual([
      '/indicators/0/scoring/of',
    ])
  })
})
