import type { Stage } from '../../engine/model/raw/outcome.ts'
import type { Unit } from '../../engine/model/raw/scheme.ts'
import type { FormulaScope } from './arbitrary-formula-scope.ts'
import { calls } from './arbitrary-formula-calls.ts'
import { dateOf, numberLeaf, textLeaf, yesNoLeaf } from './arbitrary-formula-leaves.ts'
import { type Known, namesAt, type Plan } from './arbitrary-plan.ts'

/** A formula of a part of the scheme that may use what is known by this stage, or these names only. */
export function formulaScope(
  plan: Plan,
  stage: Stage,
  names: readonly Known[] = namesAt(plan, stage).filter((name) => name.isOnlyLookedAt !== true),
): FormulaScope {
  const depth = plan.draw.pick([0, 0, 1, 1, 1, 2, 2, 3])
  const nowhere = { fields: [], isInsideCohort: false, isInsideRecords: false }
  return { plan, names, depth, ...nowhere, number: numberFormula, yesNo: yesNoFormula }
}

function deeper(scope: FormulaScope): FormulaScope {
  return { ...scope, depth: scope.depth - 1 }
}

/** A formula that gives a number of this unit: amounts have money in them, all others none. */
export function numberFormula(scope: FormulaScope, unit: Unit): string {
  if (scope.depth <= 0) return numberLeaf(scope, unit)
  const { draw } = scope.plan
  return draw.pick(calls(scope, unit))(deeper(scope), unit)
}

export function yesNoFormula(scope: FormulaScope): string {
  const { draw } = scope.plan
  if (scope.depth <= 0) return yesNoLeaf(scope)
  const inner = deeper(scope)
  return draw.one([
    () => comparison(inner),
    () => comparison(inner),
    () => `(${yesNoFormula(inner)} ${draw.pick(['且', 'and', '或', 'or'])} ${yesNoFormula(inner)})`,
    () => `${draw.pick(['非', 'not'])} (${yesNoFormula(inner)})`,
    () => sameText(inner),
    () => yesNoLeaf(inner),
  ])
}

function comparison(scope: FormulaScope): string {
  const { draw } = scope.plan
  const unit = draw.pick(['money', 'money', 'percent', 'score', 'count', 'number'] as const)
  const operator = draw.pick(['=', '<>', '<', '<=', '>', '>='])
  const [left, right] = [numberFormula(scope, unit), numberFormula({ ...scope, depth: 0 }, unit)]
  if (draw.chance(10)) return `${draw.pick(['包含', 'in'])}(${left}, ${right}, ${numberFormula(scope, unit)})`
  if (draw.chance(10)) return `${dateOf(scope)} ${draw.pick(['<', '>='])} ${dateOf(scope)}`
  return `(${left} ${operator} ${right})`
}

function sameText(scope: FormulaScope): string {
  const { draw } = scope.plan
  const { text, levels } = textLeaf(scope)
  const other = `"${draw.pick(levels)}"`
  if (draw.chance(30)) return `包含(${text}, ${other}, "${draw.pick(levels)}")`
  return `(${text} ${draw.pick(['=', '<>'])} ${other})`
}

/** A formula that gives one of a few texts, and which. */
export function textFormula(scope: FormulaScope): { text: string; levels: readonly string[] } {
  const { draw } = scope.plan
  if (scope.depth <= 0 || draw.chance(40)) return textLeaf(scope)
  const inner = deeper(scope)
  const levels = ['A', 'B', 'C']
  const chosen = draw.one([
    () => `如果(${yesNoFormula(inner)}, "A", "B")`,
    () => `分段(${numberFormula(inner, 'score')}, 0, "C", 60, "B", 90, "A")`,
  ])
  return { text: chosen, levels }
}
