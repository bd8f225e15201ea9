import type { TableComponent } from '../../engine/model/raw/scheme.ts'
import { formulaScope, textFormula } from './arbitrary-formula.ts'
import { amount, type ComponentHead } from './arbitrary-amounts.ts'
import { thresholds } from './arbitrary-landmarks.ts'
import { type Plan, quantity } from './arbitrary-plan.ts'
import { lookedUp } from './arbitrary-scoring.ts'

type Input = TableComponent['inputs'][number]
type Cell = number | string

/** A lookup table of one to three inputs, every row of which is reached by something. */
export function tableComponent(plan: Plan, head: ComponentHead): TableComponent {
  const { draw } = plan
  const inputs = draw.list(1, draw.pick([1, 2, 2, 3]), (index) => input(plan, index))
  const whenNoRow = draw.chance(50) ? 'invalid' : { value: quantity(plan, 50, 'money'), reason: '不在表内' }
  const gives = draw.pick(['rate', 'amount', 'factor'] as const)
  const axes = inputs.map((each): readonly Cell[] =>
    'levels' in each ? each.levels : each.from.map((from) => from as number),
  )
  const isOfLevels = inputs.every((each) => 'levels' in each)
  // Every level has its row, and what is none of them has none.
  const rows = isOfLevels && draw.chance(40) ? combinations(axes) : drawRows(plan, axes, whenNoRow === 'invalid')
  return {
    ...head,
    kind: 'table',
    inputs,
    rows: rows.map((at) => ({ at, value: quantity(plan, draw.pick([0, 1, 2.5, 100, -3, 0.0001])) })),
    gives,
    ...(gives !== 'amount' && { base: amount(plan) }),
    whenNoRow,
  }
}

function input(plan: Plan, index: number): Input {
  const { draw } = plan
  const head = { id: `in${index + 1}`, name: `输入${index + 1}` }
  if (draw.chance(40)) {
    const { text, levels } = textFormula(formulaScope(plan, 'pay'))
    return { ...head, of: text, levels: [...levels] }
  }
  const { of, numbers } = lookedUp(plan, 'pay')
  return { ...head, of, from: thresholds(draw, numbers) }
}

/** Rows in an order in which each is taken for some combination; where nothing may be left over the last row takes the rest. */
function drawRows({ draw }: Plan, axes: readonly (readonly Cell[])[], isComplete: boolean): Cell[][] {
  const cell = (axis: readonly Cell[]): Cell => (draw.chance(25) ? '*' : draw.pick(axis))
  const drawn = draw.list(isComplete ? 0 : 1, 5, () => axes.map(cell))
  let left = combinations(axes)
  const rows: Cell[][] = []
  for (const row of drawn) {
    const others = left.filter((combination) => !isTaken(row, combination))
    if (others.length === left.length || (isComplete && others.length === 0)) continue
    rows.push(row)
    left = others
  }
  return isComplete ? [...rows, axes.map(() => '*')] : rows
}

function isTaken(row: readonly Cell[], combination: readonly Cell[]): boolean {
  return combination.every((cell, axis) => row[axis] === '*' || row[axis] === cell)
}

function combinations(axes: readonly (readonly Cell[])[]): Cell[][] {
  return axes.reduce<Cell[][]>((all, axis) => all.flatMap((each) => axis.map((cell) => [...each, cell])), [[]])
}
