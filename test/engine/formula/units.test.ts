import { describe, expect, test } from 'vitest'
import type { Unit } from '../../../engine/model/raw/scheme.ts'
import { namesOf } from '../../support/formula-names.ts'
import { codesOf, compiled, result } from '../../support/formulas.ts'

const names = namesOf([
  { id: 'pay', unit: 'money' },
  { id: 'cost', unit: 'money' },
  { id: 'rate', unit: 'percent' },
  { id: 'share', unit: 'percent' },
  { id: 'count', unit: 'count' },
  { id: 'days', unit: 'days' },
  { id: 'score', unit: 'score' },
  { id: 'factor', unit: 'number' },
  { id: 'passed', type: 'yes-no' },
])

const wanted = (unit: Unit | undefined) =>
  unit === undefined ? { type: 'number' as const } : { type: 'number' as const, unit }

describe('units', () => {
  test.each<[string, Unit | undefined]>([
    ['pay + cost', 'money'],
    ['pay - 1000', 'money'],
    ['pay * rate * factor', 'money'],
    ['pay / days', 'money'],
    ['pay / cost * 1000', 'money'],
    ['if(passed, 500, 0)', 'money'],
    ['count * 100', 'money'],
    ['100 / 3', 'money'],
    ['max(0, pay - 5000)', 'money'],
    ['tiers(pay, 0, 10%, 2000, 15%)', 'money'],
    ['tiers(count, 0, 5, 100, 6)', 'money'],
    ['default(pay, 0)', 'money'],
    ['divide(pay * score, cost, 0) * cost', 'money'],
    ['pay / cost', 'percent'],
    ['rate', 'percent'],
    ['80%', 'percent'],
    ['rate + 5%', 'percent'],
    ['1 + 20%', 'percent'],
    ['min(rate, 120%)', 'percent'],
    ['rate / share', 'percent'],
    ['rate', 'number'],
    ['rate * 100', 'score'],
    ['rate / share', 'days'],
    ['score * rate', 'score'],
    ['score + factor', 'score'],
    ['score + count / days', 'score'],
    ['score - 2 * days', 'score'],
    ['score% * 100', 'score'],
    ['round(score * 40%, 2)', 'score'],
    ['power(factor, 2)', 'number'],
    ['days / days', 'number'],
    ['count * pay / cost', 'count'],
    ['if(pay >= 1000000, 1, 0)', 'count'],
    ['if(1 / pay > 0, 1, 0)', 'number'],
    ['if(rate >= 80%, 1, 0)', 'number'],
    ['if(pay / cost >= 80%, 1, 0)', 'number'],
  ])('%s can be %s', (text, unit) => {
    expect(codesOf(text, names, wanted(unit))).toEqual([])
  })

  test.each([
    ['pay + days', 'formula-money-mismatch'],
    ['pay + rate', 'formula-money-mismatch'],
    ['pay + factor', 'formula-money-mismatch'],
    ['pay * 10% + score', 'formula-money-mismatch'],
    ['if(pay > score, 1, 0)', 'formula-money-mismatch'],
    ['if(passed, pay, score)', 'formula-money-mismatch'],
    ['if(pay >= 80%, 1, 0)', 'formula-money-mismatch'],
    ['days + score', 'formula-unit-mismatch'],
    ['rate + count', 'formula-unit-mismatch'],
    ['max(rate, score)', 'formula-unit-mismatch'],
    ['steps(score, 0, days, 60, count)', 'formula-unit-mismatch'],
    ['score + factor + days', 'formula-unit-mismatch'],
    ['score + 20%', 'formula-unit-mismatch'],
    ['pay * cost', 'formula-money-squared'],
    ['tiers(pay, 0, cost)', 'formula-money-squared'],
    ['1 / pay / cost', 'formula-money-squared'],
    ['divide(score, pay, 0) / pay', 'formula-money-squared'],
    ['divide(pay, cost, pay)', 'formula-wants-no-money'],
    ['divide(pay, days, days)', 'formula-wants-money'],
  ])('%s is refused: %s', (text, code) => {
    expect(codesOf(text, names)).toEqual([code])
  })

  test.each<[string, Unit | undefined]>([
    ['pay + cost', 'money'],
    ['pay / cost', undefined],
    ['rate', 'percent'],
    ['max(rate, 0)', 'percent'],
    ['rate * 2', undefined],
    ['factor + 20%', undefined],
    ['80%', undefined],
    ['if(passed, 80%, 100%)', undefined],
    ['days + 1', 'days'],
    ['passed', undefined],
  ])('%s by itself is %s', (text, unit) => {
    const type = text === 'passed' ? 'yes-no' : 'number'
    expect(compiled(text, names, { type }).unit).toBe(unit)
  })
})

describe('percentages', () => {
  const values = { rate: 120, score: 85, pay: 300, cost: 400, passed: true }

  test.each<[string, Unit | undefined, string]>([
    ['rate', undefined, '120'],
    ['rate', 'percent', '120'],
    ['rate * 1', undefined, '1.2'],
    ['rate * 100', undefined, '120'],
    ['rate * pay', 'money', '360'],
    ['rate - 100%', 'percent', '20'],
    ['1 + rate', undefined, '220'],
    ['(1 + rate) * pay', 'money', '660'],
    ['max(0, rate - 1)', undefined, '20'],
    ['pay / cost', 'percent', '75'],
    ['pay / cost', undefined, '0.75'],
    ['80%', undefined, '0.8'],
    ['80%', 'percent', '80'],
    ['if(passed, 80%, 100%)', undefined, '0.8'],
    ['score%', undefined, '0.85'],
    ['score% * pay', 'money', '255'],
    ['-score%', undefined, '-0.85'],
    ['12.5%', undefined, '0.125'],
  ])('%s where %s is wanted is %s', (text, unit, expected) => {
    expect(result(text, names, values, wanted(unit))).toBe(expected)
  })
})
