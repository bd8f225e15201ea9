import type {
  Condition,
  ConditionLeaf,
  Consequence,
  Indicator,
  Metric,
  RawFacts,
  RawPerson,
  RawScheme,
} from '../../engine/index.ts'

/** Indicators of the benchmark's scheme, each with a five-step table over the attainment of its own target. */
export const indicatorCount = 12
const weights = [15, 12, 10, 10, 9, 9, 8, 7, 6, 6, 5, 3]
export const steps = [
  { from: 120, score: 110 },
  { from: 100, score: 100 },
  { from: 90, score: 85 },
  { from: 75, score: 65.5 },
  { score: 30 },
]
export const bands = [
  { id: 'a', name: 'A', from: 95, coefficient: 1.5 },
  { id: 'b', name: 'B', from: 85, coefficient: 1.2 },
  { id: 'c', name: 'C', from: 70, coefficient: 1 },
  { id: 'd', name: 'D', from: 60, coefficient: 0.6 },
  { id: 'e', name: 'E', coefficient: 0 },
]

const indexes = Array.from({ length: indicatorCount }, (_, index) => index)

export function weightOf(index: number): number {
  return weights[index] ?? 0
}

function metrics(): Metric[] {
  const own = indexes.flatMap((index): Metric[] => [
    { kind: 'given', id: `actual-${index}`, name: `实际${index}`, unit: 'money' },
    { kind: 'given', id: `target-${index}`, name: `目标${index}`, unit: 'money', min: 1 },
  ])
  return [
    ...own,
    { kind: 'given', id: 'base', name: '绩效基数', unit: 'money' },
    { kind: 'given', id: 'fixed', name: '固定工资', unit: 'money' },
    { kind: 'given', id: 'complaints', name: '投诉', unit: 'count' },
    { kind: 'given', id: 'absences', name: '缺勤', unit: 'count' },
    { kind: 'given', id: 'months', name: '司龄月数', unit: 'count' },
  ]
}

function indicators(): Indicator[] {
  return indexes.map((index) => ({
    id: `i-${index}`,
    name: `指标${index}`,
    weight: weightOf(index),
    scoring: { kind: 'steps', of: `[actual-${index}] / [target-${index}] * 100`, rows: steps },
  }))
}

const all = (...leaves: ConditionLeaf[]): Condition => ({ all: leaves })
const leaf = (fact: string, operator: ConditionLeaf['operator'], value: ConditionLeaf['value']): ConditionLeaf => ({
  fact,
  operator,
  value,
})
const paid = (id: string, when: Condition, amount: string): Consequence => ({
  id,
  name: id,
  when,
  effects: [{ kind: 'money', amount }],
})

const rewards = [
  paid('top', all(leaf('total', 'greaterThanInclusive', 100)), '1000'),
  paid('flawless', all(leaf('complaints', 'equal', 0), leaf('absences', 'equal', 0)), '300'),
  paid('loyal', all(leaf('months', 'greaterThanInclusive', 60), leaf('band', 'in', ['a', 'b'])), '[base] * 5%'),
]
const penalties = [
  paid('complained', all(leaf('complaints', 'greaterThan', 2)), '[complaints] * 50'),
  paid('absent', { any: [leaf('absences', 'greaterThan', 3), leaf('total', 'lessThan', 50)] }, '200'),
  paid('failed', all(leaf('band', 'equal', 'e'), { fact: 'months', operator: 'greaterThan', value: 6 }), '100'),
]

/** 12 indicators with five-step tables, 5 bands, 6 rewards and penalties, 3 pay components. */
export const benchScheme: RawScheme = {
  format: 1,
  id: 'bench',
  name: '基准',
  cycle: 'month',
  money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
  score: { scale: 2, rounding: 'half-up' },
  metrics: metrics(),
  indicators: indicators(),
  bands: { rows: bands },
  rewards,
  penalties,
  pay: {
    components: [
      { kind: 'formula', id: 'fixed-pay', name: '固定', formula: '[fixed]' },
      { kind: 'formula', id: 'performance', name: '绩效', formula: '[base] * [coefficient] * [total] / 100' },
      { kind: 'formula', id: 'extras', name: '奖惩', formula: '[rewards] - [penalties]' },
    ],
    payout: { floor: '0' },
  },
}

/** People with facts drawn by a fixed rule (no chance): the same for everyone who runs the benchmark. */
export function benchFacts(count: number): RawFacts {
  return { format: 1, period: '2026-01', people: Array.from({ length: count }, (_, index) => benchPerson(index)) }
}

function benchPerson(index: number): RawPerson {
  const draw = drawer(index)
  const own = indexes.flatMap((each) => {
    const target = 100_000 + draw(900_000)
    return [
      [`target-${each}`, target],
      [`actual-${each}`, Math.round(target * (50 + draw(80)) + draw(100)) / 100],
    ] as const
  })
  const rest = {
    base: 3000 + draw(5000),
    fixed: 4000 + draw(9000),
    complaints: draw(5),
    absences: draw(6),
    months: draw(120),
  }
  return { id: `e${index}`, facts: { ...Object.fromEntries(own), ...rest } }
}

/** A small multiplicative generator: good enough to spread people over the tables. */
function drawer(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}
