import { describe, expect, test } from 'vitest'
import type { CompletionScoring } from '../../../engine/model/raw/scheme.ts'
import { issuesOfScoring, numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const plain: CompletionScoring = {
  kind: 'completion',
  actual: 'actual',
  target: 'target',
  better: 'higher',
  full: 100,
  whenZero: 'incomplete',
}
const metrics = numbers('actual', 'target')

function score(scoring: Partial<CompletionScoring>, actual: number, target: number) {
  const { scored } = scoreWith({ ...plain, ...scoring }, { metrics, people: people({ actual, target }) })
  const [only] = scored
  if (only === undefined) throw new Error('no one was scored')
  return only
}

describe('completion', () => {
  test.each([
    ['higher', 1_200_000, 1_000_000, '120'],
    ['higher', 999_999, 1_000_000, '99.9999'],
    ['higher', 1_000_000, 1_000_000, '100'],
    ['higher', 1_000_001, 1_000_000, '100.0001'],
    ['higher', 1, 3, '33.3333333333333333'],
    ['higher', -50, 100, '-50'],
    ['lower-inverse', 4, 5, '125'],
    ['lower-inverse', 5, 5, '100'],
    ['lower-inverse', 8, 5, '62.5'],
    ['lower-linear', 4, 5, '120'],
    ['lower-linear', 5, 5, '100'],
    ['lower-linear', 10, 5, '0'],
    ['lower-linear', 15, 5, '-100'],
  ] as const)('where %s is better, %d of %d scores %s', (better, actual, target, expected) => {
    expect(said(score({ better }, actual, target).value)).toBe(expected)
  })

  test('multiplies before it divides: 2 of 3 with a full score of 30 is exactly 20', () => {
    expect(said(score({ full: 30 }, 2, 3).value)).toBe('20')
  })

  test.each([
    [97, '95.5'],
    [99, '98.5'],
    [100, '100'],
    [101, '102'],
    [110, '120'],
  ])('takes 1.5 points per percentage point below and adds 2 above: %d of 100 scores %s', (actual, expected) => {
    expect(said(score({ over: 2, under: 1.5 }, actual, 100).value)).toBe(expected)
  })

  test('keeps the proportion on the side that has no points of its own', () => {
    expect(said(score({ over: 2 }, 90, 100).value)).toBe('90')
    expect(said(score({ over: 2 }, 110, 100).value)).toBe('120')
    expect(said(score({ under: 2 }, 90, 100).value)).toBe('80')
    expect(said(score({ under: 2 }, 110, 100).value)).toBe('110')
  })

  test('counts points by attainment where lower is better, too', () => {
    expect(said(score({ better: 'lower-linear', over: 2, under: 1 }, 90, 100).value)).toBe('120')
    expect(said(score({ better: 'lower-inverse', over: 2, under: 1 }, 125, 100).value)).toBe('80')
  })

  test.each([
    ['8: target 0, actual 5', 5],
    ['9: target 0, actual 0', 0],
  ])('bad input %s means what the scheme chose', (_, actual) => {
    const stated = score({ whenZero: { score: 60, reason: '无任务按合格计' } }, actual, 0)
    expect(said(stated.value)).toBe('60')
    expect(stated.reason).toEqual({ code: 'chosen-value', figure: 'score:it', params: { reason: '无任务按合格计' } })
    const excluded = score({ whenZero: 'exclude' }, actual, 0)
    expect(excluded.isExcluded).toBe(true)
    expect(excluded.reason?.code).toBe('target-zero')
    expect(said(score({ whenZero: 'incomplete' }, actual, 0).value)).toBe('?数据项 target')
  })

  test('bad input 10: a negative target is never a score, a negative actual no inverse attainment', () => {
    expect(said(score({ whenZero: 'exclude' }, 5, -1).value)).toBe('!target-negative')
    expect(said(score({ better: 'lower-inverse' }, -1, 5).value)).toBe('!actual-negative')
  })

  test('an actual of zero is chosen for where lower is better inversely, and a score of 0 with its reason elsewhere', () => {
    expect(said(score({ better: 'lower-inverse' }, 0, 5).value)).toBe('?数据项 actual')
    expect(said(score({ better: 'lower-inverse', whenZero: { score: 120, reason: '无差错' } }, 0, 5).value)).toBe('120')
    expect(said(score({ better: 'lower-linear' }, 0, 5).value)).toBe('200')
    const none = score({}, 0, 5)
    expect(said(none.value)).toBe('0')
    expect(none.reason?.code).toBe('computed-zero')
  })

  test('names all facts that are missing', () => {
    const { scored } = scoreWith(plain, { metrics, people: people({}) })
    expect(said(scored[0]?.value)).toBe('?数据项 actual,数据项 target')
  })

  test('shows the facts, and the numbers that formulas make of them', () => {
    const own = { ...plain, actual: 'actual - returns', target: 'target' }
    const bench = {
      metrics: [...metrics, ...numbers('returns')],
      people: people({ actual: 120, target: 100, returns: 30 }),
    }
    const { scored } = scoreWith(own, bench)
    expect(said(scored[0]?.value)).toBe('90')
    expect(scored[0]?.inputs).toEqual([
      { figure: '/indicators/0/scoring/actual', value: '90' },
      { figure: 'actual', value: '120' },
      { figure: 'returns', value: '30' },
      { figure: 'target', value: '100' },
    ])
  })

  test('ranks inside its formulas are filled for everyone', () => {
    const own = { ...plain, actual: '排名(actual)', target: 'target' }
    const { scored } = scoreWith(own, {
      metrics,
      people: people({ actual: 5, target: 1 }, { actual: 9, target: 1 }),
    })
    expect(scored.map((each) => said(each.value))).toEqual(['200', '100'])
  })

  test('reports an unknown name where it stands', () => {
    const issues = issuesOfScoring({ ...plain, actual: 'actuall' }, { metrics })
    expect(issues.map((each) => each.path)).toEqual(['/indicators/0/scoring/actual'])
  })
})
