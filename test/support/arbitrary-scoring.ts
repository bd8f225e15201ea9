import type { Scoring, Unit } from '../../engine/model/raw/scheme.ts'
import { formulaScope, numberFormula, yesNoFormula } from './arbitrary-formula.ts'
import type { FormulaScope } from './arbitrary-formula-scope.ts'
import { literal, written } from './arbitrary-formula-leaves.ts'
import { ascending, near, reckonedWith, thresholds } from './arbitrary-landmarks.ts'
import { type Known, namesAt, type Plan, quantity } from './arbitrary-plan.ts'
import { ratingsScoring } from './arbitrary-ratings.ts'
import { units } from './arbitrary-metrics.ts'

export type Kind = Scoring['kind']
const kinds: readonly Kind[] = [
  'completion',
  'steps',
  'steps',
  'interpolated',
  'levels',
  'ratings',
  'events',
  'yes-no',
  'rank',
  'formula',
]

export const cohorts = ['everyone', 'department', 'team', 'post'] as const
const better = ['higher', 'lower'] as const

/** A scoring method over the metrics known so far. */
export function scoring(plan: Plan): Scoring {
  return ways[plan.draw.pick(kinds)](plan) ?? ways.formula(plan) ?? ratingsScoring(plan)
}

const ways: Readonly<Record<Kind, (plan: Plan) => Scoring | undefined>> = {
  completion,
  steps,
  interpolated,
  levels,
  ratings: ratingsScoring,
  events,
  'yes-no': yesNo,
  rank,
  formula,
}

/** What is looked up in a table: a formula, its unit, and the numbers that its thresholds are taken from. */
export interface LookedUp {
  readonly of: string
  readonly unit: Unit
  readonly numbers: readonly number[]
}

/** Mostly a name, or names reckoned with in a plain way, so that facts meet the thresholds. */
export function lookedUp(plan: Plan, stage: Known['stage'] = 'facts'): LookedUp {
  const { draw, landmarks } = plan
  const scope = formulaScope(plan, stage)
  const numbers = scope.names.filter((name) => name.type === 'number')
  const given = numbers.filter((name) => /^m\d+$/.test(name.id))
  if (numbers.length === 0 || draw.chance(25)) {
    const unit = draw.pick(units)
    return { of: numberFormula(scope, unit), unit, numbers: landmarks[unit] }
  }
  const name = draw.pick(given.length > 0 && draw.chance(75) ? given : numbers)
  const { unit = 'number' } = name
  if (draw.chance(45)) return { of: written(scope, name), unit, numbers: landmarks[unit] }
  const others = (given.includes(name) ? given : numbers).filter((each) => each.unit === unit)
  return reckoned(scope, name, draw.pick(others))
}

/** A plain sum, multiple or quotient of names, whose result often stands exactly on a threshold. */
function reckoned(scope: FormulaScope, a: Known, b: Known): LookedUp {
  const { draw, landmarks } = scope.plan
  const [left, right] = [written(scope, a), written(scope, b)]
  const unit = a.unit ?? 'number'
  const numbers = landmarks[unit]
  const sign = draw.pick(['+', '-'] as const)
  const factor = draw.pick([0.1, 3, 0.8])
  // What is no amount and has been multiplied or divided is read as a plain number.
  const plain = unit === 'money' ? 'money' : 'number'
  return draw.one<LookedUp>([
    () => ({ of: `${left} / ${right}`, unit: 'number', numbers: reckonedWith(numbers, '/', numbers) }),
    () => ({ of: `${left} / ${right}`, unit: 'number', numbers: reckonedWith(numbers, '/', numbers) }),
    () => ({ of: `${left} ${sign} ${right}`, unit, numbers: reckonedWith(numbers, sign, numbers) }),
    () =>
      unit === 'money' || unit === 'percent'
        ? { of: `${left} + ${right}`, unit, numbers: reckonedWith(numbers, '+', numbers) }
        : { of: `${left} * ${right}`, unit: 'number', numbers: reckonedWith(numbers, '*', numbers) },
    () => ({
      of: `${left} * ${factor}`,
      unit: plain,
      numbers: reckonedWith(unit === 'percent' ? reckonedWith(numbers, '/', [100]) : numbers, '*', [factor]),
    }),
  ])
}

export function score(plan: Plan) {
  return quantity(plan, near(plan.draw, plan.landmarks, 'score') * (plan.draw.chance(3) ? -1 : 1), 'score')
}

function completion(plan: Plan): Scoring {
  const { draw } = plan
  const unit = draw.pick(['money', 'money', 'count', 'number'] as const)
  const number = () => numberFormula(formulaScope(plan, 'facts'), unit)
  const target = draw.chance(25) ? literal(near(draw, plan.landmarks, unit)) : number()
  return {
    kind: 'completion',
    actual: number(),
    target,
    better: draw.pick(['higher', 'lower-inverse', 'lower-linear']),
    full: score(plan),
    ...draw.maybe(25, () => ({ over: quantity(plan, draw.pick([0.5, 1, 0])) })),
    ...draw.maybe(25, () => ({ under: quantity(plan, draw.pick([0.5, 2])) })),
    whenZero: draw.pick(['exclude', 'incomplete', { score: score(plan), reason: '目标为零' }]),
  }
}

function steps(plan: Plan): Scoring {
  const { of, unit, numbers } = lookedUp(plan)
  const from = thresholds(plan.draw, numbers).toReversed()
  const rows = from.map((bound) => ({ from: quantity(plan, bound, unit), score: score(plan) }))
  return { kind: 'steps', of, rows: [...rows, { score: score(plan) }] }
}

/** A step table over what was reached of a target, the commonest of all; undefined where no two given amounts are alike. */
export function attainmentSteps(plan: Plan): Scoring | undefined {
  const { draw, landmarks } = plan
  const scope = formulaScope(plan, 'facts')
  const given = scope.names.filter(({ id, type, unit }) => type === 'number' && unit !== 'percent' && /^m\d+$/.test(id))
  if (given.length === 0) return undefined
  const actual = draw.pick(given)
  const { unit = 'number' } = actual
  const target = draw.pick(given.filter((each) => each.unit === unit))
  const factor = draw.pick([1, 100, 0.5])
  const quotient = `${written(scope, actual)} / ${written(scope, target)}`
  const ratios = reckonedWith(landmarks[unit], '/', landmarks[unit])
  const from = thresholds(draw, factor === 1 ? ratios : reckonedWith(ratios, '*', [factor])).toReversed()
  const rows = from.map((bound) => ({ from: quantity(plan, bound, 'number'), score: score(plan) }))
  return {
    kind: 'steps',
    of: factor === 1 ? quotient : `${quotient} * ${factor}`,
    rows: [...rows, { score: score(plan) }],
  }
}

function interpolated(plan: Plan): Scoring {
  const { draw } = plan
  const { of, unit, numbers } = lookedUp(plan)
  const drawn = thresholds(draw, numbers)
  const at = ascending([...drawn, (drawn.at(-1) ?? 0) < 1e14 ? (drawn.at(-1) ?? 0) + 7 : -1])
  return {
    kind: 'interpolated',
    of,
    points: at.map((each) => ({ at: quantity(plan, each, unit), score: score(plan) })),
    ...draw.maybe(60, () => ({ beyond: draw.pick(['clamp', 'extend'] as const) })),
  }
}

function levels(plan: Plan): Scoring | undefined {
  const graded = plan.names.filter((name) => name.type === 'text' && /^m\d+$/.test(name.id))
  if (graded.length === 0) return undefined
  const { id, levels: all = [] } = plan.draw.pick(graded)
  const isGrade = all.includes('优')
  const rows = plan.draw.shuffled(all).map((level) => ({ level, score: score(plan) }))
  return isGrade ? { kind: 'levels', of: id, levels: rows } : undefined
}

function events(plan: Plan): Scoring {
  const { draw } = plan
  const each = () => ({
    of: numberFormula({ ...formulaScope(plan, 'facts'), depth: draw.pick([0, 0, 0, 1, 2]) }, 'count'),
    each: quantity(plan, draw.pick([-2, -5, 1, 0.5, 0])),
    ...draw.maybe(40, () => ({ most: quantity(plan, draw.pick([10, 3, 0])) })),
  })
  return { kind: 'events', start: quantity(plan, draw.pick([100, 0, 60])), events: draw.list(1, 3, each) }
}

function yesNo(plan: Plan): Scoring {
  return { kind: 'yes-no', of: yesNoFormula(formulaScope(plan, 'facts')), yes: score(plan), no: score(plan) }
}

function rank(plan: Plan): Scoring {
  const { draw } = plan
  const from = ascending([1, ...draw.list(0, 3, () => draw.int(2, 6))])
  return {
    kind: 'rank',
    of: lookedUp(plan).of,
    within: draw.pick(cohorts),
    better: draw.pick(better),
    rows: from.map((place) => ({ from: place, score: score(plan) })),
  }
}

function formula(plan: Plan): Scoring {
  const { draw } = plan
  const names = namesAt(plan, 'facts').filter((name) => name.unit === 'score')
  const scope = formulaScope(plan, 'facts')
  const text = names.length > 0 && draw.chance(30) ? written(scope, draw.pick(names)) : numberFormula(scope, 'score')
  return {
    kind: 'formula',
    formula: text,
    ...draw.maybe(50, () => ({ whenUndefined: { value: score(plan), reason: '无结果' } })),
  }
}
