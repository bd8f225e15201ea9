import type { PayComponent, PoolComponent } from '../../engine/model/raw/scheme.ts'
import { amount, amountOrMetric, type ComponentHead, limits } from './arbitrary-amounts.ts'
import { condition } from './arbitrary-condition.ts'
import { drawCycles } from './arbitrary-cycles.ts'
import { formulaScope, numberFormula } from './arbitrary-formula.ts'
import { literal } from './arbitrary-formula-leaves.ts'
import { near } from './arbitrary-landmarks.ts'
import { drawLimits, namesAt, type Plan, quantity, roundingModes } from './arbitrary-plan.ts'
import { cohorts } from './arbitrary-scoring.ts'
import { tableComponent } from './arbitrary-tables.ts'
import { tiersComponent } from './arbitrary-tiers.ts'

/** One pay component of any kind. `before`: the ids of those before it. */
export function component(plan: Plan, id: string, before: readonly string[]): PayComponent {
  const head = drawHead(plan, id)
  return plan.draw.one<PayComponent>([
    () => fixed(plan, head),
    () => ({
      ...head,
      kind: 'formula',
      formula: amount(plan),
      ...plan.draw.maybe(40, () => ({ whenUndefined: { value: quantity(plan, 100, 'money'), reason: '无结果' } })),
    }),
    () => tableComponent(plan, head),
    () => tiersComponent(plan, head),
    () => pool(plan, head),
    () => (before.length > 0 ? draw(plan, head, before) : fixed(plan, head)),
    () => ({ ...head, kind: 'clawback', amount: amount(plan), paid: amount(plan) }),
    () => deduction(plan, head),
  ])
}

function drawHead(plan: Plan, id: string): ComponentHead & Pick<PayComponent, 'prorated' | 'rounding' | 'interim'> {
  const { draw } = plan
  const [floor, cap] = limits(plan)
  return {
    id,
    name: `薪酬${id}`,
    ...drawLimits(plan, 12),
    ...draw.maybe(20, () => ({ when: condition(plan, 'consequences') })),
    ...drawCycles(plan, 12),
    ...draw.maybe(25, () => ({ prorated: true })),
    ...draw.maybe(18, () => ({ cap })),
    ...draw.maybe(15, () => ({ floor })),
    ...draw.maybe(20, () => ({ rounding: { scale: draw.int(0, 4), mode: draw.pick(roundingModes) } })),
    ...draw.maybe(12, () => ({ interim: true })),
  }
}

function fixed(plan: Plan, head: ComponentHead): PayComponent {
  return { ...head, kind: 'fixed', amount: amountOrMetric(plan) }
}

function pool(plan: Plan, head: ComponentHead): PoolComponent {
  const { draw, landmarks } = plan
  const shared = plan.names.filter((name) => name.isShared === true && name.unit === 'money')
  const scope = formulaScope(plan, 'pay')
  const whole = draw.chance(12)
    ? amount(plan)
    : shared.length > 0 && draw.chance(50)
      ? `[${draw.pick(shared).id}]`
      : literal(Math.abs(near(draw, landmarks, 'money')))
  const names = namesAt(plan, 'pay').filter((name) => name.type === 'number')
  const share = draw.chance(40) ? `[${draw.pick(names).id}]` : draw.chance(25) ? '1' : numberFormula(scope, 'number')
  return { ...head, kind: 'pool', pool: whole, share, within: draw.pick(cohorts) }
}

function draw(plan: Plan, head: ComponentHead, before: readonly string[]): PayComponent {
  const against = plan.draw.some(before)
  return { ...head, kind: 'draw', amount: amount(plan), against, ...plan.draw.maybe(60, () => ({ recoverable: true })) }
}

function deduction(plan: Plan, head: ComponentHead): PayComponent {
  const legalLimit = () => ({
    percent: quantity(plan, 20, 'percent'),
    wage: amount(plan),
    minimumWage: amountOrMetric(plan),
  })
  return {
    ...head,
    kind: 'deduction',
    amount: amount(plan),
    ...(head.id === plan.limited && { legalLimit: legalLimit() }),
    ...plan.draw.maybe(55, () => ({ carryOver: true })),
  }
}
