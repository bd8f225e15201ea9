import { describe, expect, test } from 'vitest'
import { functionKinds } from '../../../../engine/formula/functions/function-kinds.ts'
import { decimal } from '../../../../engine/kernel/decimal.ts'
import { Gap } from '../../../../engine/model/value.ts'
import { frameOf, namesOf } from '../../../support/formula-names.ts'
import { compiled, inWords, result } from '../../../support/formulas.ts'

const names = namesOf([
  { id: 'x' },
  { id: 'y' },
  { id: 'zero' },
  { id: 'missing' },
  { id: 'grade', type: 'text' },
  { id: 'passed', type: 'yes-no' },
  { id: 'hired', type: 'date' },
  { id: 'left', type: 'date' },
  {
    id: 'deals',
    names: ['合同'],
    type: 'records',
    fields: [
      { id: 'amount', names: ['金额'], type: 'number' },
      { id: 'discount', names: ['折扣'], type: 'number', unit: 'percent' },
      { id: 'kind', names: ['类别'], type: 'text' },
    ],
  },
  { id: 'none', type: 'records', fields: [{ id: 'amount', names: ['金额'], type: 'number' }] },
])
const values = {
  x: 7,
  y: 2,
  zero: 0,
  grade: 'B',
  passed: true,
  hired: '2025-01-31',
  left: '2026-03-30',
  deals: [
    [decimal(100), decimal(10), 'new'],
    [decimal(250), decimal(20), 'old'],
    [decimal(50), decimal(0), 'new'],
  ],
  none: [],
}

describe('functions', () => {
  test.each([
    ['如果(passed, 1, 2)', '1'],
    ['if(x < y, 1, 2)', '2'],
    ['最大(x, y, 3)', '7'],
    ['max(x)', '7'],
    ['最小(x, y, 3)', '2'],
    ['min(-1, y)', '-1'],
    ['求和(x, y, 0.5)', '9.5'],
    ['sum(deals, amount)', '400'],
    ['求和(合同, 金额 * (1 - 折扣))', '340'],
    ['求和(合同, 金额 * y)', '800'],
    ['求和(合同, 如果(类别 = "new", 金额, 0))', '150'],
    ['sum(none, amount)', '0'],
    ['平均(x, y)', '4.5'],
    ['average(1, 2, 2)', '1.6666666666666667'],
    ['平均(合同, 金额)', '133.3333333333333333'],
    ['average(none, amount)', 'undefined: average-of-none'],
    ['default(average(none, amount), 0)', '0'],
    ['计数(合同)', '3'],
    ['count(deals, kind = "new")', '2'],
    ['count(deals, amount > 100)', '1'],
    ['count(none)', '0'],
    ['绝对值(y - x)', '5'],
    ['abs(x)', '7'],
    ['四舍五入(2.345, 2)', '2.35'],
    ['round(2.344, 2)', '2.34'],
    ['round(-2.345, 2)', '-2.35'],
    ['round(1250, -2)', '1300'],
    ['round(1249.99, -2)', '1200'],
    ['向上取整(2.01)', '3'],
    ['ceil(2)', '2'],
    ['ceil(-2.5)', '-2'],
    ['ceil(2.001, 2)', '2.01'],
    ['向下取整(2.99)', '2'],
    ['floor(-2.5)', '-3'],
    ['floor(2.999, 2)', '2.99'],
    ['限幅(x, 0, 6.99)', '6.99'],
    ['clamp(x, 0, 7)', '7'],
    ['clamp(x, 7.01, 10)', '7.01'],
    ['clamp(x, 5, y)', 'undefined: clamp-reversed'],
    ['clamp(x, y, y)', '2'],
    ['缺省(missing, 3)', '3'],
    ['default(x / zero, 3)', '3'],
    ['default(x, missing)', '7'],
    ['default(missing, missing)', 'missing: missing'],
    ['除(x, y, 1)', '3.5'],
    ['divide(x, zero, 1)', '1'],
    ['divide(x, y, missing)', '3.5'],
    ['divide(missing, zero, 1)', 'missing: missing'],
    ['天数(hired, left)', '423'],
    ['days(left, hired)', '-423'],
    ['days(hired, date("2025-02-01"))', '1'],
    ['月数(hired, left)', '13'],
    ['months(hired, date("2026-03-31"))', '14'],
    ['months(hired, date("2025-02-28"))', '1'],
    ['months(hired, date("2025-02-27"))', '0'],
    ['months(left, hired)', '-13'],
    ['幂(x, 2)', '49'],
    ['power(y, 0.5)', '1.414213562373095'],
    ['如果(包含(grade, "A", "B"), 1, 0)', '1'],
    ['if(in(grade, "A", "C"), 1, 0)', '0'],
    ['if(in(x, 1, 7.0), 1, 0)', '1'],
    ['if(in(hired, date("2025-01-31")), 1, 0)', '1'],
    ['if(in(missing, 1), 1, 0)', 'missing: missing'],
  ])('%s = %s', (text, expected) => {
    expect(result(text, names, values)).toBe(expected)
  })

  test('have a Chinese and an English name each, all different', () => {
    const called = Object.values(functionKinds).flatMap(({ zh, en }) => [zh, en])
    expect(new Set(called).size).toBe(called.length)
    expect(Object.entries(functionKinds).filter(([id, kind]) => id !== kind.id || id !== kind.en)).toEqual([])
  })

  test('over records name everything that is missing in any record', () => {
    const gap = Gap.missing({ figure: '', name: '金额 of row 2', what: 'fact' })
    const deals = [[decimal(1), decimal(0), 'new'], [gap], [decimal(3)]]
    expect(result('sum(deals, amount)', names, { ...values, deals })).toBe('missing: 金额 of row 2')
    expect(result('sum(deals, amount * discount)', names, { ...values, deals })).toBe('missing: 金额 of row 2, 折扣')
    const { deals: _, ...without } = values
    expect(result('sum(deals, amount)', names, without)).toBe('missing: 合同')
  })
})

describe('分段', () => {
  const text = 'steps(x, 60, 1, 80, 2, 90, 3)'
  test.each([
    [59.99, 'undefined: below-first-step'],
    [60, '1'],
    [60.01, '1'],
    [79.99, '1'],
    [80, '2'],
    [89.99, '2'],
    [90, '3'],
    [1000, '3'],
  ])('%d gives %s', (x, expected) => {
    expect(result(text, names, { x })).toBe(expected)
  })

  test('gives texts too, and needs only the value of the step that is reached', () => {
    const levels = 'steps(x, 0, "C", 60, grade)'
    expect(result(levels, names, { x: 59 }, { type: 'text' })).toBe('C')
    expect(result(levels, names, { x: 60 }, { type: 'text' })).toBe('missing: grade')
  })

  test('has no result where computed bounds do not ascend', () => {
    expect(result('steps(x, y, 1, y * 2, 2)', names, { x: 5, y: 2 })).toBe('2')
    expect(result('steps(x, y, 1, y * 2, 2)', names, { x: 5, y: 0 })).toBe('undefined: bounds-not-ascending')
  })
})

describe('累进', () => {
  const text = 'tiers(x, 0, 10%, 2000, 15%, 10000, 20%)'
  test.each([
    [-5, '0'],
    [0, '0'],
    [1999, '199.9'],
    [2000, '200'],
    [2001, '200.15'],
    [10000, '1400'],
    [10001, '1400.2'],
  ])('%d gives %s', (x, expected) => {
    expect(result(text, names, { x })).toBe(expected)
  })

  test('has no result where computed bounds do not ascend', () => {
    expect(result('tiers(x, 0, 1, y, 2)', names, { x: 5, y: -1 })).toBe('undefined: bounds-not-ascending')
  })
})

describe('排名 and 占比', () => {
  test('are computed for everyone beforehand and read from a slot of their own', () => {
    const size = names.size
    const { cohort, evaluate } = compiled('100 - 排名(x + y, "部门", "越低越好") * 10 + 占比(x) * 50', names)
    expect(cohort.map(({ kind, within, better, slot }) => [kind, within, better, slot])).toEqual([
      ['rank', 'department', 'lower', size],
      ['share', 'everyone', 'higher', size + 1],
    ])
    expect(names.size).toBe(size + 2)
    const frame = frameOf(names, { x: decimal(7), y: decimal(2) })
    expect(cohort.map(({ of }) => inWords(of(frame)))).toEqual(['9', '7'])
    frame[size] = decimal(2)
    frame[size + 1] = decimal('0.25')
    expect(inWords(evaluate(frame))).toBe('92.5')
  })

  test('that were not computed are missing', () => {
    const { evaluate } = compiled('rank(x)', names)
    expect(inWords(evaluate(frameOf(names, { x: decimal(1) })))).toBe('missing: rank(x)')
  })

  test.each([
    ['rank(x)', 'everyone', 'higher'],
    ['rank(x, "全员")', 'everyone', 'higher'],
    ['rank(x, "everyone")', 'everyone', 'higher'],
    ['rank(x, "团队")', 'team', 'higher'],
    ['rank(x, "小组", "低")', 'team', 'lower'],
    ['rank(x, "Post", "higher")', 'post', 'higher'],
    ['rank(x, "岗位", "lower")', 'post', 'lower'],
  ])('%s is within %s, %s is better', (text, within, better) => {
    expect(compiled(text, names).cohort[0]).toMatchObject({ within, better })
  })
})
