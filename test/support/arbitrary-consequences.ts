import type { Consequence, Effect } from '../../engine/model/raw/scheme.ts'
import { condition } from './arbitrary-condition.ts'
import { formulaScope, numberFormula } from './arbitrary-formula.ts'
import { numberLeaf } from './arbitrary-formula-leaves.ts'
import { drawCycles } from './arbitrary-cycles.ts'
import { drawLimits, type Plan } from './arbitrary-plan.ts'

const others = [
  'honour',
  'promotion',
  'training',
  'warning',
  'demotion',
  'transfer',
  'dismissal',
  'contract-renewal',
  'pay-change',
  'interview',
  'compensation',
] as const

/** The rewards or penalties of these ids. */
export function consequences(plan: Plan, ids: readonly string[]): Consequence[] {
  return ids.map((id) => consequence(plan, id))
}

function consequence(plan: Plan, id: string): Consequence {
  const { draw } = plan
  return {
    id,
    name: `奖惩${id}`,
    when: condition(plan, 'band'),
    ...drawLimits(plan, 15),
    ...drawCycles(plan, 12),
    ...draw.maybe(30, () => ({ times: times(plan) })),
    effects: draw.list(1, 2, () => effect(plan)),
    ...draw.maybe(35, () => ({
      limit: { times: draw.int(1, 3), per: draw.pick(['period', 'year', 'ever'] as const) },
    })),
    ...draw.maybe(35, () => ({ onlyOneOf: draw.pick(['甲组', '乙组']) })),
  }
}

/** Mostly a whole number, as it has to be. */
function times(plan: Plan): string {
  const { draw } = plan
  const count = () => numberFormula(formulaScope(plan, 'band'), 'count')
  return draw.one([
    () => '2',
    () => '0',
    () => numberLeaf(formulaScope(plan, 'band'), 'count'),
    () => `向上取整(${count()})`,
    count,
  ])
}

function effect(plan: Plan): Effect {
  const { draw } = plan
  if (draw.chance(70)) return { kind: 'money', amount: numberFormula(formulaScope(plan, 'band'), 'money') }
  const note = draw.maybe(30, () => ({ note: '备注' }))
  if (draw.chance(50)) return { kind: 'demerit', level: draw.pick(['minor', 'major']), ...note }
  return { kind: draw.pick(others), ...note }
}
