import { describe, expect, test } from 'vitest'
import type { Unit } from '../../../engine/model/raw/scheme.ts'
import { namesOf } from '../../support/formula-names.ts'
import { result } from '../../support/formulas.ts'

const names = namesOf([
  { id: 'base', names: ['基本工资'], unit: 'money' },
  { id: 'department', names: ['部门系数'], unit: 'number' },
  { id: 'person', names: ['个人系数'], unit: 'number' },
  { id: 'months', names: ['连续工作月数'], unit: 'number' },
  { id: 'score-rate', names: ['评分率'], unit: 'percent' },
  { id: 'wage', names: ['当月工资'], unit: 'money' },
  { id: 'fine', names: ['应扣'], unit: 'money' },
  { id: 'minimum-wage', names: ['最低工资'], unit: 'money' },
  { id: 'turnover', names: ['业绩'], unit: 'money' },
  { id: 'other', names: ['其他'], unit: 'money' },
  { id: 'points', names: ['积分'], unit: 'number' },
  { id: 'rate', names: ['达成率'], unit: 'percent' },
  { id: 'target-bonus', names: ['目标奖金'], unit: 'money' },
  { id: 'retention', names: ['净续费率'], unit: 'number' },
  { id: 'rating', names: ['评级比率'], unit: 'percent' },
  { id: 'margin', names: ['伙伴毛利率'], unit: 'percent' },
  { id: 'uplift', names: ['上浮'], unit: 'percent' },
  { id: 'start', names: ['月初'], type: 'date' },
  { id: 'today', names: ['今天'], type: 'date' },
])

type Values = Parameters<typeof result>[2]
interface Example {
  readonly id: string
  readonly formula: string
  readonly unit: Unit
  readonly rows: readonly (readonly [values: Values, expected: string])[]
}

const curve =
  '如果(达成率 < 70%, 0, 如果(达成率 <= 100%, (达成率 - 70%) / 30%, 最小(200%, 100% + (达成率 - 100%) * 2))) * 目标奖金'

const examples: readonly Example[] = [
  {
    id: 'W18',
    formula: '基本工资 × 10% × 部门系数 × 个人系数',
    unit: 'money',
    rows: [[{ base: 10000, department: 1.2, person: 1.1 }, '1320']],
  },
  {
    id: 'W19',
    formula: '个人系数 * 连续工作月数 * 基本工资 / 12 * 评分率',
    unit: 'money',
    rows: [[{ person: 1.2, months: 12, base: 10000, 'score-rate': 80 }, '9600']],
  },
  {
    id: 'W23',
    formula: '最小(应扣, 当月工资 * 20%, 当月工资 - 最低工资)',
    unit: 'money',
    rows: [
      [{ fine: 2000, wage: 6000, 'minimum-wage': 2320 }, '1200'],
      [{ fine: 500, wage: 2600, 'minimum-wage': 2320 }, '280'],
    ],
  },
  {
    id: 'W24',
    formula: '累进(业绩, 0, 10%, 2000, 15%, 10000, 20%)',
    unit: 'money',
    rows: [
      [{ turnover: 1000 }, '100'],
      [{ turnover: 2000 }, '200'],
      [{ turnover: 3000 }, '350'],
      [{ turnover: 7000 }, '950'],
      [{ turnover: 10000 }, '1400'],
      [{ turnover: 15000 }, '2400'],
      [{ turnover: 20000 }, '3400'],
    ],
  },
  {
    id: 'W25',
    formula: '累进(业绩, 0, 4.65%, 基本工资, 3%, 3 * 基本工资, 1%)',
    unit: 'money',
    rows: [
      [{ turnover: 3000, base: 5000 }, '139.5'],
      [{ turnover: 6000, base: 5000 }, '262.5'],
      [{ turnover: 30000, base: 5000 }, '682.5'],
    ],
  },
  {
    id: 'W27',
    formula: '分段(业绩, 0, 50, 1000, 170, 2000, 400)',
    unit: 'money',
    rows: [
      [{ turnover: 200 }, '50'],
      [{ turnover: 999.3 }, '50'],
      [{ turnover: 1500 }, '170'],
      [{ turnover: 10000 }, '400'],
    ],
  },
  { id: 'W30', formula: '限幅(业绩 + 其他, 200, 800)', unit: 'money', rows: [[{ turnover: 500, other: 400 }, '800']] },
  { id: 'W30', formula: '最小(业绩, 250)', unit: 'money', rows: [[{ turnover: 1000 }, '250']] },
  { id: 'W30', formula: '最大(业绩, 2500)', unit: 'money', rows: [[{ turnover: 1000 }, '2500']] },
  {
    id: 'W45',
    formula: curve,
    unit: 'money',
    rows: [
      [{ rate: 69.99, 'target-bonus': 10000 }, '0'],
      [{ rate: 85, 'target-bonus': 10000 }, '5000'],
      [{ rate: 100, 'target-bonus': 10000 }, '10000'],
      [{ rate: 120, 'target-bonus': 10000 }, '14000'],
      [{ rate: 150.01, 'target-bonus': 10000 }, '20000'],
    ],
  },
  {
    id: 'W46',
    formula: '四舍五入((积分 - 620) * 0.5 / (1997 - 620) + 0.5, 4)',
    unit: 'percent',
    rows: [[{ points: 1313 }, '75.16']],
  },
  {
    id: 'W50',
    formula: '最大(0, (净续费率 - 100) / 15) * 目标奖金',
    unit: 'money',
    rows: [
      [{ retention: 98, 'target-bonus': 10000 }, '0'],
      [{ retention: 100, 'target-bonus': 10000 }, '0'],
      [{ retention: 107.5, 'target-bonus': 10000 }, '5000'],
      [{ retention: 115, 'target-bonus': 10000 }, '10000'],
      [{ retention: 118, 'target-bonus': 10000 }, '12000'],
    ],
  },
  {
    id: 'W51',
    formula: '四舍五入(如果(评级比率 > 100%, 评级比率 ^ 1.35, 评级比率 ^ 1.9), 2)',
    unit: 'number',
    rows: [
      [{ rating: 120 }, '1.28'],
      [{ rating: 100 }, '1'],
      [{ rating: 80 }, '0.65'],
    ],
  },
  {
    id: 'W61',
    formula: '业绩 * (1 - 伙伴毛利率) * (1 + 上浮)',
    unit: 'money',
    rows: [[{ turnover: 100000, margin: 30, uplift: 20 }, '84000']],
  },
  { id: 'W62', formula: '业绩 * 4%', unit: 'money', rows: [[{ turnover: 8000 }, '320']] },
  {
    id: 'W68',
    formula: '四舍五入(业绩 * (天数(月初, 今天) + 1) / 28, 2)',
    unit: 'money',
    rows: [[{ turnover: 1000, start: '2017-02-01', today: '2017-02-27' }, '964.29']],
  },
  { id: 'W71', formula: '四舍五入(积分, 0)', unit: 'number', rows: [[{ points: 30.4167 }, '30']] },
  { id: 'W71', formula: '四舍五入(积分, 2)', unit: 'number', rows: [[{ points: 30.4167 }, '30.42']] },
  { id: 'W71', formula: '四舍五入(积分, 1)', unit: 'number', rows: [[{ points: 4.55 }, '4.6']] },
  { id: 'W71', formula: '四舍五入(达成率, 2)', unit: 'percent', rows: [[{ rate: 50.5 }, '51']] },
]

describe('worked examples', () => {
  const rows = examples.flatMap(({ id, formula, unit, rows: given }) =>
    given.map(([values, expected]) => ({ id, formula, unit, values, expected })),
  )

  test.each(rows)('$id: $formula with $values is $expected', ({ formula, unit, values, expected }) => {
    expect(result(formula, names, values, { type: 'number', unit })).toBe(expected)
  })
})
