import { describe, expect, test } from 'vitest'
import { compileFormula } from '../../../engine/formula/compile-formula.ts'
import type { Expectation } from '../../../engine/model/compiling.ts'
import { formulaCodes } from '../../../engine/model/codes/formula.ts'
import { namesOf } from '../../support/formula-names.ts'
import { codesOf, problemsOf } from '../../support/formulas.ts'

const names = namesOf([
  { id: 'sales', names: ['销售额'], unit: 'money' },
  { id: 'sales-target', names: ['销售目标'], unit: 'money' },
  { id: 'score', names: ['得分'], unit: 'score' },
  { id: 'rate', names: ['达成率'], unit: 'percent' },
  { id: 'leave', names: ['请假天数'], unit: 'days' },
  { id: 'base-a', names: ['基数'], unit: 'money' },
  { id: 'base-b', names: ['基数'], unit: 'money' },
  { id: 'total', names: ['总分'], unit: 'score', known: 'total' },
  { id: 'person.post', names: ['岗位'], type: 'text', levels: ['seller', 'clerk'] },
  { id: 'city', names: ['城市'], type: 'text' },
  { id: 'hired', names: ['入职日期'], type: 'date' },
  { id: 'passed', names: ['合格'], type: 'yes-no' },
  {
    id: 'deals',
    names: ['合同'],
    type: 'records',
    fields: [
      { id: 'amount', names: ['金额'], type: 'number', unit: 'money' },
      { id: 'kind', names: ['类别'], type: 'text', levels: ['new', 'old'] },
    ],
  },
])

/** One problem per formula, and the part of the text that it is at. */
const single: readonly [code: keyof typeof formulaCodes, text: string, at: string][] = [
  ['formula-empty', '', ''],
  ['formula-empty', '  ', '  '],
  ['formula-bad-number', '0x1F', '0x1F'],
  ['formula-bad-number', '1e3', '1e3'],
  ['formula-bad-number', '1_000', '1_000'],
  ['formula-bad-number', '007', '007'],
  ['formula-bad-number', '.5', '.5'],
  ['formula-bad-number', '5.', '5.'],
  ['formula-bad-number', '1.2.3', '1.2.3'],
  ['formula-too-many-digits', '1234567890123456', '1234567890123456'],
  ['formula-too-many-digits', '0.0000000000000001', '0.0000000000000001'],
  ['formula-thousands-separator', '1,234 + 1', '1,234'],
  ['formula-thousands-separator', '(12，345) + 1', '12，345'],
  ['formula-bad-character', '1 # 2', '#'],
  ['formula-bad-character', '1\u200b + 2', '\u200b'],
  ['formula-bad-character', 'е + 1', 'е'],
  ['formula-bad-character', '1; 2', ';'],
  ['formula-bad-character', '\ud800', '\ud800'],
  ['formula-write-instead', '得分 == 1', '=='],
  ['formula-write-instead', '得分 != 1', '!='],
  ['formula-write-instead', '2 ** 3', '**'],
  ['formula-write-instead', '合格 && 合格', '&&'],
  ['formula-assignment', '得分 := 1', ':='],
  ['formula-assignment', '得分 += 1', '+='],
  ['formula-assignment', '得分 = 1', '得分 = 1'],
  ['formula-unclosed-quote', '城市 = "北京', '"'],
  ['formula-unclosed-bracket', '(1 + 2', '('],
  ['formula-unclosed-bracket', '最大(1, 2', '('],
  ['formula-unclosed-bracket', '1 + [销售额', '['],
  ['formula-unopened-bracket', '1 + 2)', ')'],
  ['formula-unopened-bracket', ')', ')'],
  ['formula-unopened-bracket', '1 ]', ']'],
  ['formula-empty-name', '[ ] + 1', '[ ]'],
  ['formula-operand-missing', '1 +', ''],
  ['formula-operand-missing', '1 + * 2', '*'],
  ['formula-operand-missing', '+5', '+'],
  ['formula-operand-missing', '()', ')'],
  ['formula-operand-missing', '最大(1,)', ')'],
  ['formula-operator-missing', '2026销售额', '销售额'],
  ['formula-operator-missing', '得分 2', '2'],
  ['formula-operator-missing', '2 (3)', '('],
  ['formula-operator-missing', '10 % 3', '3'],
  ['formula-unexpected', '50%%', '%'],
  ['formula-unexpected', '得分, 得分', ','],
  ['formula-chained-comparison', '60 <= 得分 < 80', '60 <= 得分'],
  ['formula-property-access', 'person.post', 'person.post'],
  ['formula-property-access', 'a["x"]', 'a["x"]'],
  ['formula-property-access', '(1).constructor', '(1).constructor'],
  ['formula-unknown-name', 'salse', 'salse'],
  ['formula-ambiguous-name', '基数 * 2', '基数'],
  ['formula-not-yet-known', '总分 * 2', '总分'],
  ['formula-unknown-function', '求合(1, 2)', '求合'],
  ['formula-function-needs-brackets', '最大 + 1', '最大'],
  ['formula-argument-count', '如果(合格, 1)', '如果(合格, 1)'],
  ['formula-argument-count', '绝对值()', '绝对值()'],
  ['formula-argument-count', '分段(得分, 1, 2, 3)', '分段(得分, 1, 2, 3)'],
  ['formula-argument-count', '求和(合同)', '求和(合同)'],
  ['formula-wants-number', '城市 * 2', '城市'],
  ['formula-wants-number', '合格', '合格'],
  ['formula-wants-number', '合同', '合同'],
  ['formula-wants-yes-no', '如果(得分, 1, 2)', '得分'],
  ['formula-wants-yes-no', '如果(合格 且 1, 1, 2)', '1'],
  ['formula-wants-date', '天数(1, 入职日期)', '1'],
  ['formula-text-for-date', '天数("2026-01-31", 入职日期)', '"2026-01-31"'],
  ['formula-wants-records', '计数(得分)', '得分'],
  ['formula-wants-records', '计数(如果(合格, 合同, 合同))', '如果(合格, 合同, 合同)'],
  ['formula-types-differ', '如果(得分 = "高", 1, 2)', '"高"'],
  ['formula-types-differ', '如果(合格, 1, "无")', '"无"'],
  ['formula-text-for-date', '如果(入职日期 > "2026-01-31", 1, 2)', '"2026-01-31"'],
  ['formula-not-ordered', '如果(城市 < "北京", 1, 2)', '城市'],
  ['formula-not-ordered', '如果(合格 > 真, 1, 2)', '合格'],
  ['formula-money-mismatch', '销售额 + 得分', '得分'],
  ['formula-money-mismatch', '最大(得分, 销售额)', '销售额'],
  ['formula-unit-mismatch', '请假天数 + 得分', '得分'],
  ['formula-unit-mismatch', '如果(得分 >= 80%, 1, 2)', '80%'],
  ['formula-money-squared', '销售额 * 销售额', '销售额 * 销售额'],
  ['formula-money-squared', '得分 / 销售额 / 销售额', '得分 / 销售额 / 销售额'],
  ['formula-wants-no-money', '销售额 ^ 2', '销售额'],
  ['formula-percent-twice', '达成率%', '达成率%'],
  ['formula-percent-twice', '(50%)%', '(50%)%'],
  ['formula-bad-date', '天数(日期("2026-02-30"), 入职日期)', '"2026-02-30"'],
  ['formula-bad-date', '天数(日期(城市), 入职日期)', '城市'],
  ['formula-bad-choice', '排名(得分, "公司")', '"公司"'],
  ['formula-bad-choice', '排名(得分, 城市)', '城市'],
  ['formula-bad-places', '四舍五入(得分, 11)', '11'],
  ['formula-bad-places', '四舍五入(得分, 0.5)', '0.5'],
  ['formula-bad-places', '四舍五入(得分, 得分)', '得分'],
  ['formula-not-a-level', '如果(岗位 = "seler", 1, 2)', '"seler"'],
  ['formula-not-a-level', '如果(包含(岗位, "seller", "boss"), 1, 2)', '"boss"'],
  ['formula-not-a-level', '计数(合同, 类别 = "newer")', '"newer"'],
  ['formula-bounds-not-ascending', '分段(得分, 0, 1, 80, 2, 60, 3)', '60'],
  ['formula-bounds-not-ascending', '累进(得分, 0, 1%, 0, 2%)', '0'],
  ['formula-clamp-reversed', '限幅(得分, 100, 0)', '100'],
  ['formula-divisor-zero', '得分 / 0', '得分 / 0'],
  ['formula-divisor-zero', '1 / (2 - 2)', '1 / (2 - 2)'],
  ['formula-exponent-limit', '得分 ^ 101', '101'],
  ['formula-exponent-limit', '得分 ^ 0.00001', '0.00001'],
  ['formula-power-undefined', '0 ^ 0', '0 ^ 0'],
  ['formula-power-undefined', '(-8) ^ 0.5', '(-8) ^ 0.5'],
  ['formula-out-of-range', '10 ^ 30', '10 ^ 30'],
  ['formula-nested-records', '求和(合同, 金额 * 计数(合同))', '计数'],
  ['formula-nested-cohort', '排名(占比(得分))', '占比'],
]

/** Formulas that are right by themselves and do not give what they must. */
const unfit: readonly [code: keyof typeof formulaCodes, text: string, expectation: Expectation][] = [
  ['formula-wants-money', '得分', { type: 'number', unit: 'money' }],
  ['formula-wants-money', '80%', { type: 'number', unit: 'money' }],
  ['formula-wants-money', '得分 / 销售额', { type: 'number', unit: 'money' }],
  ['formula-wants-no-money', '销售额', { type: 'number', unit: 'score' }],
  ['formula-wants-no-money', '得分 / 销售额', { type: 'number', unit: 'percent' }],
  ['formula-wants-percent', '得分', { type: 'number', unit: 'percent' }],
  ['formula-wants-no-percent', '达成率', { type: 'number', unit: 'score' }],
  ['formula-wants-no-percent', '达成率 + 5%', { type: 'number', unit: 'count' }],
  ['formula-wants-no-percent', '80%', { type: 'number', unit: 'days' }],
  ['formula-wants-no-percent', '如果(合格, 80%, 100%)', { type: 'number', unit: 'score' }],
  ['formula-wants-text', '得分', { type: 'text' }],
  ['formula-wants-yes-no', '得分', { type: 'yes-no' }],
  ['formula-wants-date', '得分', { type: 'date' }],
  ['formula-text-for-date', '城市', { type: 'date' }],
  ['formula-wants-records', '得分', { type: 'records' }],
]

const sumOf = (count: number) => Array.from({ length: count }, () => '1').join('+')

/** Just below, on and just above each limit. */
const limited: readonly [what: string, text: string, codes: readonly (keyof typeof formulaCodes)[]][] = [
  ['1,999 characters', `${' '.repeat(1998)}1`, []],
  ['2,000 characters', `${' '.repeat(1999)}1`, []],
  ['2,001 characters', `${' '.repeat(2000)}1`, ['formula-too-long']],
  ['31 brackets inside one another', `${'('.repeat(31)}1${')'.repeat(31)}`, []],
  ['32 brackets inside one another', `${'('.repeat(32)}1${')'.repeat(32)}`, []],
  ['33 brackets inside one another', `${'('.repeat(33)}1${')'.repeat(33)}`, ['formula-too-deep']],
  ['33 minus signs', `${'-'.repeat(33)}1`, ['formula-too-deep']],
  ['33 powers', `1${'^1'.repeat(33)}`, ['formula-too-deep']],
  ['33 calls', `${'最大('.repeat(33)}1${')'.repeat(33)}`, ['formula-too-deep']],
  ['499 parts', sumOf(250), []],
  ['500 parts', `-${sumOf(250)}`, []],
  ['501 parts', sumOf(251), ['formula-too-many-parts']],
  ['15 digits', '123456789012345', []],
  ['15 digits with a point', '1.23456789012345', []],
  ['16 digits', '1.234567890123456', ['formula-too-many-digits']],
  ['exponent 100', '1 ^ 100', []],
  ['exponent -100', '1 ^ -100', []],
  ['exponent 101', '1 ^ 101', ['formula-exponent-limit']],
]

describe('compileFormula() reports', () => {
  test('every code of its table, in the examples below', () => {
    const shown = [
      ...single.map(([code]) => code),
      ...unfit.map(([code]) => code),
      ...limited.flatMap(([, , codes]) => codes),
    ]
    expect(Object.keys(formulaCodes).filter((code) => !shown.some((each) => each === code))).toEqual([])
  })

  test.each(single)('%s in %j', (code, text, at) => {
    const [problem, ...others] = problemsOf(text, names, { type: 'number' }, 'scores')
    expect(others).toEqual([])
    expect(problem?.code).toBe(code)
    expect(text.slice(Number(problem?.params.from), Number(problem?.params.to))).toBe(at)
  })

  test.each(unfit)('%s for %s where %j is wanted', (code, text, expectation) => {
    expect(codesOf(text, names, expectation)).toEqual([code])
  })

  test('everything that does not fit at once, in the order of the text', () => {
    const problems = problemsOf('销售额 + 得分 * 不明 + 求合(1) + 达成率%', names)
    expect(problems.map(({ code, params }) => [code, params.from])).toEqual([
      ['formula-unknown-name', 11],
      ['formula-unknown-function', 16],
      ['formula-percent-twice', 24],
    ])
  })

  test('at most twenty problems', () => {
    expect(problemsOf(Array.from({ length: 30 }, (_, index) => `x${index}`).join(' + '), names)).toHaveLength(20)
  })

  test('near names for a mistyped name, and ids for one that several bear', () => {
    expect(problemsOf('销售金额', names)[0]?.params).toMatchObject({ name: '销售金额', suggestions: '销售额' })
    expect(problemsOf('基数', names)[0]?.params).toMatchObject({ name: '基数', bearers: 'base-a, base-b' })
    expect(problemsOf('求合(1)', names)[0]?.params).toMatchObject({ function: '求合', suggestions: '求和' })
    expect(problemsOf('求和(合同, 金锁)', names)[0]?.params).toMatchObject({ name: '金锁', suggestions: '金额' })
  })

  test('a name that becomes known in a later stage, and no longer from then on', () => {
    expect(problemsOf('总分', names, { type: 'number' }, 'scores')[0]?.params).toMatchObject({
      known: 'total',
      stage: 'scores',
    })
    expect(codesOf('总分', names, { type: 'number' }, 'total')).toEqual([])
  })

  test('parameters as its table of codes names them', () => {
    for (const [code, text] of single) {
      const [problem] = problemsOf(text, names, { type: 'number' }, 'scores')
      expect(Object.keys(problem?.params ?? {}).sort()).toEqual([...formulaCodes[code]].sort())
    }
  })
})

describe('compileFormula() limits', () => {
  test.each(limited)('%s', (_, text, codes) => {
    expect(codesOf(text, names)).toEqual(codes)
  })
})

describe('bad inputs', () => {
  test('75: a formula cannot reach into the program', () => {
    expect(codesOf('constructor.constructor("return process")()', names)).toEqual(['formula-property-access'])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '[__proto__]'])(
    '75: %s is a name like any other, and unknown',
    (text) => {
      expect(codesOf(text, names)).toEqual(['formula-unknown-name'])
      expect(codesOf(`${text.replace(/[[\]]/g, '')}(1)`, names)).toEqual(['formula-unknown-function'])
    },
  )

  test('76: 9^9^9^9 and a million brackets are refused before any work', () => {
    expect(codesOf('9^9^9^9', names)).toEqual(['formula-exponent-limit'])
    expect(codesOf('('.repeat(1_000_000), names)).toEqual(['formula-too-long'])
  })

  test('takes no slot for a formula that is refused', () => {
    const size = names.size
    compileFormula('排名(得分) + 不明', names, { expect: { type: 'number' }, stage: 'pay' })
    expect(names.size).toBe(size)
  })
})
