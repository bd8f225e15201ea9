import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { Gap } from '../../../engine/model/value.ts'
import { compileFormula } from '../../../engine/formula/compile-formula.ts'
import { frameOf, namesOf } from '../../support/formula-names.ts'
import { codesOf, compiled, inWords, result } from '../../support/formulas.ts'

const names = namesOf([
  { id: 'a' },
  { id: 'b' },
  { id: 'c' },
  { id: 'rate', names: ['达成率'], unit: 'percent' },
  { id: 'city', type: 'text' },
  { id: 'town', type: 'text' },
  { id: 'hired', type: 'date' },
  { id: 'left', type: 'date' },
  { id: 'yes', type: 'yes-no' },
  { id: 'no', type: 'yes-no' },
  { id: 'unsure', type: 'yes-no' },
])
const values = {
  a: 7,
  b: 2,
  rate: 120,
  city: '北京',
  town: '上海',
  hired: '2019-12-01',
  left: '2020-01-01',
  yes: true,
  no: false,
}
const isTrue = { type: 'yes-no' } as const

describe('arithmetic', () => {
  test.each([
    ['a + b', '9'],
    ['a - b', '5'],
    ['b - a', '-5'],
    ['a * b', '14'],
    ['a / b', '3.5'],
    ['1 / 3', '0.3333333333333333'],
    ['2 / 3', '0.6666666666666667'],
    ['-2 / 3', '-0.6666666666666667'],
    ['0.1 + 0.2', '0.3'],
    ['a ^ b', '49'],
    ['2 ^ 0.5', '1.414213562373095'],
    ['-b ^ 2', '-4'],
    ['(-b) ^ 2', '4'],
    ['b ^ -1', '0.5'],
    ['-(a - a)', '0'],
    ['rate * a', '8.4'],
    ['(1 + rate) * b', '4.4'],
    ['a × b ÷ ４', '3.5'],
    ['达成率 * 10', '12'],
  ])('%s = %s', (text, expected) => {
    expect(result(text, names, values)).toBe(expected)
  })
})

describe('comparisons and logic', () => {
  test.each([
    ['a > 6.99', true],
    ['a > 7', false],
    ['a >= 7', true],
    ['a >= 7.01', false],
    ['a < 7', false],
    ['a < 7.01', true],
    ['a <= 7', true],
    ['a <= 6.99', false],
    ['a = 7.00', true],
    ['a <> 7', false],
    ['0.1 + 0.2 = 0.3', true],
    ['rate > 119.9%', true],
    ['rate = 120%', true],
    ['rate >= 120.1%', false],
    ['city = "北京"', true],
    ['city <> town', true],
    ['city = "上海"', false],
    ['hired < left', true],
    ['hired >= date("2019-12-01")', true],
    ['hired > 日期("2019-12-01")', false],
    ['yes = 真', true],
    ['yes <> no', true],
    ['not no', true],
    ['yes and no', false],
    ['yes or no', true],
    ['no or no', false],
    ['非 (a > 1 且 b > 5)', true],
  ])('%s is %s', (text, expected) => {
    expect(result(text, names, values, isTrue)).toBe(expected)
  })
})

describe('what is missing', () => {
  test.each([
    ['a + c', 'missing: c'],
    ['c * 0', 'missing: c'],
    ['-c', 'missing: c'],
    ['c%', 'missing: c'],
    ['if(unsure, 1, 2)', 'missing: unsure'],
    ['if(yes, 1, c)', '1'],
    ['if(no, c, 2)', '2'],
    ['if(yes, c, 2)', 'missing: c'],
    ['if(c > a, 1, 2)', 'missing: c'],
    ['if(c > 1 and unsure, 1, 2)', 'missing: c, unsure'],
    ['if(unsure or c > 1, 1, 2)', 'missing: unsure, c'],
    ['if(c > 1 and (no or unsure), 1, 2)', 'missing: c, unsure'],
    ['if(no and unsure, 1, 2)', '2'],
    ['if(yes or unsure, 1, 2)', '1'],
    ['if(yes and unsure, 1, 2)', 'missing: unsure'],
    ['if(no or unsure, 1, 2)', 'missing: unsure'],
    ['if(unsure and no, 1, 2)', '2'],
    ['if(unsure or yes, 1, 2)', '1'],
    ['if(unsure and yes, 1, 2)', 'missing: unsure'],
    ['if(unsure or no, 1, 2)', 'missing: unsure'],
    ['if(unsure and c > 1 and no, 1, 2)', '2'],
    ['if(not (unsure and no), 1, 2)', '1'],
    ['if(a / (b - b) > 1 and no, 1, 2)', '2'],
    ['if(a / (b - b) > 1 or yes, 1, 2)', '1'],
    ['if(a / (b - b) > 1 and unsure, 1, 2)', 'undefined: division-by-zero'],
    ['if(b > c and a / (b - b) > 1, 1, 2)', 'missing: c'],
    ['if(not unsure, 1, 2)', 'missing: unsure'],
  ])('%s: %s', (text, expected) => {
    expect(result(text, names, values)).toBe(expected)
  })

  test('is named once for each name, whatever side it stands on', () => {
    const both = { ...values, b: Gap.missing({ figure: 'x', name: 'b of June', what: 'fact' }) }
    expect(result('c + b', names, both)).toBe('missing: c, b of June')
    expect(result('max(b, a, c)', names, both)).toBe('missing: b of June, c')
    expect(result('b + b', names, both)).toBe('missing: b of June')
  })

  test.each<[string, readonly (string | boolean)[]]>([
    ['and', [true, false, 'missing: unsure', false, false, false, 'missing: unsure', false, 'missing: unsure']],
    ['or', [true, true, true, true, false, 'missing: unsure', true, 'missing: unsure', 'missing: unsure']],
  ])('in the table of %s', (operator, expected) => {
    const unsure = Gap.missing({ figure: 'x', name: 'unsure', what: 'fact' })
    const sides = ['yes', 'no', 'unsure']
    const pairs = sides.flatMap((left) => sides.map((right) => `${left} ${operator} ${right}`))
    expect(pairs.map((text) => result(text, names, { ...values, unsure }, isTrue))).toEqual(expected)
  })

  test('stands behind what is undefined', () => {
    expect(result('c + 1 / (a - a)', names, values)).toBe('undefined: division-by-zero')
  })
})

describe('what has no result', () => {
  test.each([
    ['a / (b - b)', 'division-by-zero'],
    ['0 / (b - b)', 'division-by-zero'],
    ['(a - a) ^ -b', 'division-by-zero'],
    ['(a - a) ^ (b - b)', 'power-undefined'],
    ['(-a) ^ (b / 4)', 'power-undefined'],
    ['a ^ (b * 51)', 'power-undefined'],
    ['a ^ (b / 3)', 'power-undefined'],
    ['(a * 1000) ^ (b * 10)', 'out-of-range'],
    ['a * 100000000000000 * 100000000000000 * 100', 'out-of-range'],
    ['a * 100000000000000 * 100000000000000 / 0.01', 'out-of-range'],
  ])('%s: %s', (text, code) => {
    expect(result(text, names, values)).toBe(`undefined: ${code}`)
  })

  test('is told with the formula and the part of it', () => {
    const text = '1 + a / (b - 2)'
    const value = compiled(text, names).evaluate(frameOf(names, { a: decimal(1), b: decimal(2) }))
    expect(value).toBeInstanceOf(Gap)
    expect((value as Gap).reason).toEqual({
      code: 'division-by-zero',
      figure: '',
      params: { formula: text, part: 'a / (b - 2)', from: 4, to: 15 },
    })
  })

  test('begins at 10 to the power of 30', () => {
    const large = { a: decimal('999999999999999'), b: decimal('999999999999999') }
    expect(result('a * b', names, large)).toBe('999999999999998000000000000001')
    expect(result('a * b + b * 2 - 2', names, large)).toBe('999999999999999999999999999997')
    expect(result('a * b + b * 2 + 1', names, large)).toBe('undefined: out-of-range')
    expect(result('-(a * b) - b * 2 - 1', names, large)).toBe('undefined: out-of-range')
  })
})

describe('a formula', () => {
  test('says which names it reads, each once', () => {
    const formula = compiled('a + a * if(yes, b, rank(c))', names)
    expect(formula.uses.map((name) => name.id).sort()).toEqual(['a', 'b', 'c', 'yes'])
  })

  test('gives the same again whatever it gave before', () => {
    const formula = compiled('clamp(a, b, 10) + steps(a, 0, 1, 5, b)', names)
    const given = [1, 7, 100, 7].map((a) => inWords(formula.evaluate(frameOf(names, { a: decimal(a), b: decimal(2) }))))
    expect(given).toEqual(['3', '9', '12', '9'])
  })

  test('reads the fields of one record before the names', () => {
    const records = [
      { id: 'a', name: '金额', unit: 'money' as const },
      { id: 'discount', name: '折扣', unit: 'percent' as const },
      { id: 'kind', name: '类别', unit: 'grade' as const, levels: ['new', 'old'] },
    ]
    const place = { expect: { type: 'number' as const, unit: 'money' as const }, stage: 'pay' as const, records }
    const compiledWith = compileFormula('if(类别 = "new", 金额 * (1 - 折扣) * b, [a])', names, place)
    if (!('formula' in compiledWith)) throw new Error(JSON.stringify(compiledWith.problems))
    const { evaluate, uses } = compiledWith.formula
    expect(uses.map((name) => name.id)).toEqual(['b'])
    const frame = frameOf(names, { b: decimal(2), a: decimal(7) })
    expect(inWords(evaluate(frame, [decimal(100), decimal(15), 'new']))).toBe('170')
    expect(inWords(evaluate(frame, [decimal(100), decimal(15), 'old']))).toBe('100')
    expect(inWords(evaluate(frame, [decimal(100)]))).toBe('missing: 类别')
    const wrong = compileFormula('if(类别 = "newer", 金额, 金额)', names, place)
    expect('problems' in wrong && wrong.problems.map(({ code }) => code)).toEqual(['formula-not-a-level'])
  })

  test('gives text, dates and yes-no where these are wanted', () => {
    expect(result('if(yes, city, "无")', names, values, { type: 'text' })).toBe('北京')
    expect(result('date("2026-01-31")', names, values, { type: 'date' })).toBe('2026-01-31')
    expect(result('a > b', names, values, isTrue)).toBe(true)
    expect(codesOf('city', names, isTrue)).toEqual(['formula-wants-yes-no'])
  })
})
