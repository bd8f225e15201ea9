import { describe, expect, test } from 'vitest'
import type { FormulaScoring } from '../../../engine/model/raw/scheme.ts'
import { numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const metrics = numbers('good', 'made')
const formula: FormulaScoring = { kind: 'formula', formula: 'good / made * 100' }

function score(scoring: FormulaScoring, facts: Record<string, number>) {
  return scoreWith(scoring, { metrics, people: people(facts) }).scored[0]
}

describe('formula', () => {
  test('scores what the formula gives, with its inputs', () => {
    const found = score(formula, { good: 97, made: 100 })
    expect(said(found?.value)).toBe('97')
    expect(found?.inputs).toEqual([
      { figure: '/indicators/0/scoring/formula', value: '97' },
      { figure: 'good', value: '97' },
      { figure: 'made', value: '100' },
    ])
  })

  test('a zero has its reason', () => {
    expect(score(formula, { good: 0, made: 5 })?.reason?.code).toBe('computed-zero')
  })

  test('where it is undefined it says so for its figure, or takes the stated value with its reason', () => {
    const undefinedScore = score(formula, { good: 1, made: 0 })?.value
    expect(undefinedScore).toMatchObject({ kind: 'undefined', reason: { figure: 'score:it' } })
    const stated = { ...formula, whenUndefined: { value: 0, reason: '当期未生产' } }
    const found = score(stated, { good: 1, made: 0 })
    expect(said(found?.value)).toBe('0')
    expect(found?.reason).toEqual({ code: 'chosen-value', figure: 'score:it', params: { reason: '当期未生产' } })
  })

  test('a stated value is for what is undefined, never for what is missing', () => {
    const stated = { ...formula, whenUndefined: { value: 60, reason: '当期未生产' } }
    expect(said(score(stated, { good: 1 })?.value)).toBe('?数据项 made')
  })

  test('bad input 7: 48.6, 88.1, 81.6, 32.6 at 0.1, 0.2, 0.3, 0.4 are exactly 60', () => {
    const own: FormulaScoring = { kind: 'formula', formula: 'a * 0.1 + b * 0.2 + c * 0.3 + d * 0.4' }
    const facts = people({ a: 48.6, b: 88.1, c: 81.6, d: 32.6 })
    const { scored } = scoreWith(own, { metrics: numbers('a', 'b', 'c', 'd'), people: facts })
    expect(said(scored[0]?.value)).toBe('60')
  })
})
