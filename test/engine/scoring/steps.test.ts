import { describe, expect, test } from 'vitest'
import type { StepsScoring } from '../../../engine/model/raw/scheme.ts'
import { numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const rows = [
  { from: 90, score: 100 },
  { from: 80, score: 85 },
  { from: 60, score: 70 },
]
const steps: StepsScoring = { kind: 'steps', of: 'x', rows: [...rows, { score: 0 }] }

function score(scoring: StepsScoring, x: number | string) {
  return scoreWith(scoring, { metrics: numbers('x'), people: people({ x }) }).scored[0]
}

describe('steps', () => {
  test.each([
    ['89.999999999', '85'],
    ['90', '100'],
    ['90.000000001', '100'],
    ['79.999999999', '70'],
    ['80', '85'],
    ['59.999999999', '0'],
    ['60', '70'],
    ['-7', '0'],
  ])('%s scores %s: a row begins at its bound', (x, expected) => {
    expect(said(score(steps, x)?.value)).toBe(expected)
  })

  test('points to the row that was taken, and says so where that row gives 0', () => {
    expect(score(steps, 85)?.row).toEqual({ path: '/indicators/0/scoring/rows/1', index: 1 })
    const none = score(steps, 10)
    expect(none?.row?.index).toBe(3)
    expect(none?.reason).toEqual({ code: 'row-gives-zero', figure: 'score:it', params: { row: 4 } })
  })

  test('is undefined below a table without an open end, naming the value', () => {
    const below = score({ ...steps, rows }, 59.5)
    expect(said(below?.value)).toBe('!no-row')
    expect(below?.value).toMatchObject({ reason: { figure: 'score:it', params: { value: '59.5' } } })
    expect(below?.row).toBeUndefined()
  })

  test('misses what its formula misses', () => {
    const { scored } = scoreWith(steps, { metrics: numbers('x'), people: people({}) })
    expect(said(scored[0]?.value)).toBe('?数据项 x')
    expect(scored[0]?.inputs).toEqual([{ figure: 'x', value: '' }])
  })

  test('reads a percentage as people write it', () => {
    const metrics = [{ kind: 'given', id: 'rate', name: '回款率', unit: 'percent' }] as const
    const { scored } = scoreWith({ ...steps, of: 'rate' }, { metrics, people: people({ rate: 80 }, { rate: 79.9 }) })
    expect(scored.map((each) => said(each.value))).toEqual(['85', '70'])
  })

  test('takes its bounds and scores from parameters', () => {
    const scheme = { parameters: [{ id: 'top', name: '一档', unit: 'score', value: 95 } as const] }
    const own: StepsScoring = {
      kind: 'steps',
      of: 'x',
      rows: [{ from: { parameter: 'top' }, score: 100 }, { score: 1 }],
    }
    const { scored } = scoreWith(own, { metrics: numbers('x'), scheme, people: people({ x: 94.9 }, { x: 95 }) })
    expect(scored.map((each) => said(each.value))).toEqual(['1', '100'])
  })
})
