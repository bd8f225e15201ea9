import { decimal } from '../../engine/kernel/decimal.ts'
import { toText } from '../../engine/kernel/text.ts'
import type { Unit } from '../../engine/model/raw/scheme.ts'
import type { FormulaScope } from './arbitrary-formula-scope.ts'
import { near } from './arbitrary-landmarks.ts'
import { grades, type Known, words } from './arbitrary-plan.ts'

/** A name as formulas write it: by its id, or by what people call it. */
export function written(scope: FormulaScope, { id, name }: Known): string {
  return name !== undefined && scope.plan.draw.chance(30) ? `[${name}]` : `[${id}]`
}

function visible(scope: FormulaScope): readonly Known[] {
  return [...scope.fields, ...scope.fields, ...scope.names]
}

/** A written number, negative ones in brackets. */
export function literal(value: number): string {
  return value < 0 ? `(${toText(decimal(value))})` : toText(decimal(value))
}

export function nonzero(scope: FormulaScope, unit: Unit): string {
  const value = near(scope.plan.draw, scope.plan.landmarks, unit)
  return literal(value === 0 ? 2 : value)
}

/** A name of this unit, a name of another made plain, or a written number. */
export function numberLeaf(scope: FormulaScope, unit: Unit): string {
  const { draw, landmarks } = scope.plan
  const numbers = visible(scope).filter((name) => name.type === 'number')
  const fitting = numbers.filter((name) => name.unit === unit)
  if (fitting.length > 0 && draw.chance(75)) return written(scope, draw.pick(fitting))
  const plain = numbers.filter((name) => name.unit !== 'money')
  if (unit !== 'money' && plain.length > 0 && draw.chance(60)) return `(${written(scope, draw.pick(plain))} * 1)`
  return literal(near(draw, landmarks, unit))
}

export function yesNoLeaf(scope: FormulaScope): string {
  const { draw } = scope.plan
  const answers = visible(scope).filter((name) => name.type === 'yes-no')
  if (answers.length > 0 && draw.chance(70)) return written(scope, draw.pick(answers))
  return `(${numberLeaf(scope, 'money')} ${draw.pick(['>', '>=', '<'])} ${numberLeaf(scope, 'money')})`
}

/** A name that stands for a text, with the values it can be compared with. */
export function textLeaf(scope: FormulaScope): { text: string; levels: readonly string[] } {
  const { draw } = scope.plan
  const texts = visible(scope).filter((name) => name.type === 'text')
  if (texts.length === 0) return { text: `"${grades[0]}"`, levels: grades }
  const name = draw.pick(texts)
  const { levels = [] } = name
  return { text: written(scope, name), levels: levels.length > 0 ? levels : words }
}

export function dateOf(scope: FormulaScope): string {
  const { draw } = scope.plan
  const dates = visible(scope).filter((name) => name.type === 'date')
  if (dates.length > 0 && draw.chance(80)) return written(scope, draw.pick(dates))
  return `日期("${draw.pick(['2026-01-31', '2024-02-29', '2026-04-01'])}")`
}
