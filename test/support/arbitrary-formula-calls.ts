import type { Unit } from '../../engine/model/raw/scheme.ts'
import type { FormulaScope } from './arbitrary-formula-scope.ts'
import { dateOf, literal, nonzero, numberLeaf, written } from './arbitrary-formula-leaves.ts'
import { thresholds } from './arbitrary-landmarks.ts'

type Call = (scope: FormulaScope, unit: Unit) => string

/** What a formula that gives this unit can be made of here. */
export function calls(scope: FormulaScope, unit: Unit): readonly Call[] {
  const isOverRecords = !scope.isInsideRecords && scope.names.some((name) => name.type === 'records')
  if (scope.plan.isCalm) return calm
  return [
    ...calm,
    ...common,
    ...(unit === 'money' ? ofMoney : withoutMoney),
    ...(unit === 'money' || scope.isInsideCohort ? [] : ofCohorts),
    ...(isOverRecords ? overRecords : []),
    ...(isOverRecords && unit !== 'money' ? countsOfRecords : []),
  ]
}

const of: Call = (scope, unit) => scope.number(scope, unit)
const word = ({ plan }: FormulaScope, ...words: string[]) => plan.draw.pick(words)
/** A factor without a unit. */
const factor: Call = (scope) => scope.plan.draw.pick(['80%', '120%', '0.5', '3', numberLeaf(scope, 'number')])

/** What has a value wherever its parts have one, and turns nothing negative. */
const calm: readonly Call[] = [
  (scope, unit) => (scope.isInsideCohort ? of(scope, unit) : `(${of(scope, unit)} * 排名(${insideCohort(scope)}))`),
  (scope, unit) => `(${of(scope, unit)} + ${of(scope, unit)})`,
  (scope, unit) => `(${of(scope, unit)} * ${factor(scope, unit)})`,
  (scope, unit) => `${word(scope, '最大', 'max')}(${of(scope, unit)}, ${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '最小', 'min')}(${of(scope, unit)}, ${of(scope, unit)}, ${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '求和', 'sum')}(${of(scope, unit)}, ${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '平均', 'average')}(${of(scope, unit)}, ${of(scope, unit)}, ${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '如果', 'if')}(${scope.yesNo(scope)}, ${of(scope, unit)}, ${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '缺省', 'default')}(${of(scope, unit)}, ${numberLeaf(scope, unit)})`,
  (scope, unit) => `${word(scope, '绝对值', 'abs')}(${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '四舍五入', 'round')}(${of(scope, unit)}, ${word(scope, '0', '1', '2', '-2')})`,
  (scope, unit) => `${word(scope, '向上取整', 'ceil')}(${of(scope, unit)})`,
]

const common: readonly Call[] = [
  (scope, unit) => `(${of(scope, unit)} - ${of(scope, unit)})`,
  (scope, unit) => `(${of(scope, unit)} / ${divisor(scope)})`,
  (scope, unit) => `-(${of(scope, unit)})`,
  (scope, unit) => `${word(scope, '向下取整', 'floor')}(${of(scope, unit)}, 1)`,
  (scope, unit) => `${word(scope, '除', 'divide')}(${of(scope, unit)}, ${divisor(scope)}, ${of(scope, unit)})`,
  (scope, unit) => clamp(scope, unit),
  (scope, unit) => steps(scope, unit),
]

const ofMoney: readonly Call[] = [
  (scope) => `${word(scope, '累进', 'tiers')}(${of(scope, 'money')}, 0, 5%, 1000, 10%, 2000.5, 12.5%)`,
  (scope) => `累进(${of(scope, 'money')}, ${looseBounds(scope, 'money').join(', 5%, ')}, 10%)`,
  (scope) => `(${of(scope, 'money')} * ${of(scope, 'percent')})`,
  (scope, unit) =>
    scope.isInsideCohort
      ? of(scope, unit)
      : `(${numberLeaf(scope, unit)} * ${scope.plan.draw.pick(ofCohorts)(scope, unit)})`,
]

const withoutMoney: readonly Call[] = [
  (scope) => `(${of(scope, 'money')} / ${numberLeaf(scope, 'money')})`,
  (scope) => `(${of(scope, 'number')} * ${of(scope, 'count')})`,
  (scope) => `(${numberLeaf(scope, 'number')} ^ ${word(scope, '2', '0.5', '(-1)', '3', '0')})`,
  (scope) => `${word(scope, '幂', 'power')}(${numberLeaf(scope, 'number')}, ${numberLeaf(scope, 'count')})`,
  (scope) => `(${word(scope, '天数', 'days')}(${dateOf(scope)}, ${dateOf(scope)}) * 1)`,
  (scope) => `${word(scope, '月数', 'months')}(${dateOf(scope)}, ${dateOf(scope)})`,
]

const ofCohorts: readonly Call[] = [
  (scope) => `${word(scope, '排名', 'rank')}(${insideCohort(scope)}${within(scope)})`,
  (scope) => `${word(scope, '占比', 'share')}(${insideCohort(scope)}, ${cohort(scope)})`,
  (scope) => `占比(${insideCohort(scope)})`,
]

const overRecords: readonly Call[] = [
  (scope, unit) => forEach(scope, (each) => `求和(${each.records}, ${of(each.inside, unit)})`),
  (scope, unit) => forEach(scope, (each) => `平均(${each.records}, ${of(each.inside, unit)})`),
]

const countsOfRecords: readonly Call[] = [
  (scope) => forEach(scope, (each) => `(计数(${each.records}) * 1)`),
  (scope) => forEach(scope, (each) => `(计数(${each.records}, ${each.inside.yesNo(each.inside)}) * 1)`),
]

/** Never a written zero, which would be refused; a name may well be zero. */
function divisor(scope: FormulaScope): string {
  const { draw, names } = scope.plan
  const plain = names.filter((name) => name.type === 'number' && name.unit !== 'money' && scope.names.includes(name))
  return plain.length > 0 && draw.chance(25) ? `(${written(scope, draw.pick(plain))} * 1)` : nonzero(scope, 'number')
}

function clamp(scope: FormulaScope, unit: Unit): string {
  const [low = 0, high = low] = thresholds(scope.plan.draw, scope.plan.landmarks[unit])
  const isNamed = scope.plan.draw.chance(20)
  const limits = isNamed ? [numberLeaf(scope, unit), literal(high)] : [literal(low), literal(high)]
  return `${word(scope, '限幅', 'clamp')}(${of(scope, unit)}, ${limits.join(', ')})`
}

function steps(scope: FormulaScope, unit: Unit): string {
  const { draw, landmarks } = scope.plan
  const by = draw.pick(['score', 'percent', 'money'] as const)
  const bounds = draw.chance(10)
    ? looseBounds(scope, by)
    : [
        ...(draw.chance(80) ? ['(-999999999999999)'] : []),
        ...thresholds(draw, landmarks[by]).map((bound) => literal(inFormula(bound, by))),
      ]
  const pairs = bounds.map((bound) => `${bound}, ${numberLeaf(scope, unit)}`)
  return `${word(scope, '分段', 'steps')}(${numberLeaf(scope, by)}, ${pairs.join(', ')})`
}

/** Two bounds of which one is a name, so that they may turn out not to ascend. */
function looseBounds(scope: FormulaScope, unit: Unit): readonly string[] {
  const names = scope.names.filter((name) => name.type === 'number' && name.unit === unit)
  return names.length === 0 ? ['(-1)'] : ['(-1)', written(scope, scope.plan.draw.pick(names))]
}

/** Formulas read 80 % as 0.8. */
function inFormula(bound: number, unit: Unit): number {
  return unit === 'percent' ? Number((bound / 100).toPrecision(12)) : bound
}

function insideCohort(scope: FormulaScope): string {
  const unit = scope.plan.draw.pick(['money', 'score', 'count', 'number'] as const)
  return of({ ...scope, fields: [], isInsideCohort: true }, unit)
}

function cohort(scope: FormulaScope): string {
  return `"${word(scope, 'everyone', 'department', 'team', 'post', '全体', '部门', '岗位')}"`
}

function within(scope: FormulaScope): string {
  return word(scope, '', `, ${cohort(scope)}`, `, ${cohort(scope)}, "${word(scope, '越低越好', 'higher')}"`)
}

function forEach(scope: FormulaScope, make: (each: { records: string; inside: FormulaScope }) => string): string {
  const metric = scope.plan.draw.pick(scope.names.filter((name) => name.type === 'records'))
  const inside = { ...scope, fields: metric.fields ?? [], isInsideRecords: true }
  return make({ records: written(scope, metric), inside })
}
