import type { Pay, PayComponent, Proration } from '../../engine/model/raw/scheme.ts'
import { limits } from './arbitrary-amounts.ts'
import { component } from './arbitrary-components.ts'
import { formulaScope, numberFormula } from './arbitrary-formula.ts'
import { namesAt, type Plan } from './arbitrary-plan.ts'

/** The pay of a scheme: components in order, of which each may use those before it, among them those that pay rewards and penalties. */
export function drawPay(plan: Plan): Pay {
  const { draw } = plan
  const proration = draw.maybe(45, () => ({ proration: drawProration(plan) }))
  const components: PayComponent[] = []
  const add = (made: PayComponent) => {
    components.push(made)
    plan.names.push({ id: `pay:${made.id}`, type: 'number', unit: 'money', stage: 'pay' })
  }
  for (const id of plan.components)
    add(
      component(
        plan,
        id,
        components.map((each) => each.id),
      ),
    )
  for (const made of payers(plan)) add(made)
  const paid = 'proration' in proration ? components : components.map(unprorated)
  return { ...proration, components: paid, ...draw.maybe(35, () => ({ payout: payout(plan) })) }
}

/** Only a scheme that says how may prorate. */
function unprorated(made: PayComponent): PayComponent {
  const { prorated: _, ...plain } = made
  return plain
}

function drawProration(plan: Plan): Proration {
  const { draw } = plan
  return draw.one<Proration>([
    () => ({ kind: 'days' }),
    () => ({ kind: 'months', startThrough: draw.pick([1, 15, 31]), endFrom: draw.pick([1, 16, 31]) }),
    () => ({ kind: 'formula', formula: shareFormula(plan) }),
  ])
}

function shareFormula(plan: Plan): string {
  // Other metrics may be computed from the share itself.
  const names = namesAt(plan, 'participants')
  const number = numberFormula(formulaScope(plan, 'facts', names), 'number')
  return plan.draw.chance(75) ? `限幅(${number}, 0, 1)` : number
}

/** Components that pay each reward's and withhold each penalty's money once. */
function payers(plan: Plan): PayComponent[] {
  const of = (list: 'rewards' | 'penalties', prefix: string): PayComponent[] => {
    const ids = plan[list]
    if (ids.length === 0) return []
    const names = plan.draw.chance(50) ? [list] : ids.map((id) => `${prefix}:${id}`)
    return names.map((name, index) => payer(plan, `${list}-${index + 1}`, `[${name}]`, list === 'penalties'))
  }
  return [...of('rewards', 'reward'), ...of('penalties', 'penalty')]
}

function payer({ draw }: Plan, id: string, amount: string, isWithheld: boolean): PayComponent {
  const base = { id, name: `奖惩项${id}` }
  if (!isWithheld) return { ...base, kind: 'formula', formula: amount, ...draw.maybe(15, () => ({ prorated: true })) }
  if (draw.chance(30)) return { ...base, kind: 'formula', formula: `0 - ${amount}` }
  return { ...base, kind: 'deduction', amount, ...draw.maybe(50, () => ({ carryOver: true })) }
}

function payout(plan: Plan): NonNullable<Pay['payout']> {
  const { draw } = plan
  const [floor, cap] = limits(plan)
  const limited = {
    ...draw.maybe(40, () => ({ cap })),
    ...draw.maybe(60, () => ({ floor })),
    ...draw.maybe(50, () => ({ carryNegative: true })),
  }
  return Object.keys(limited).length > 0 ? limited : { floor: '0' }
}
