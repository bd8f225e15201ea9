import type { FixedComponent, PayComponent } from '../../engine/model/raw/scheme.ts'
import { formulaScope, numberFormula } from './arbitrary-formula.ts'
import { literal } from './arbitrary-formula-leaves.ts'
import { ascending, near } from './arbitrary-landmarks.ts'
import { type Known, namesAt, type Plan, quantity } from './arbitrary-plan.ts'

/** What every kind of pay component has, drawn first. */
export type ComponentHead = Pick<PayComponent, 'id' | 'name'> &
  Partial<Pick<PayComponent, 'posts' | 'departments' | 'when'>>

/** An amount of money. What rewards and penalties come to is paid elsewhere, once. */
export function amount(plan: Plan): string {
  return numberFormula(formulaScope(plan, 'pay'), 'money')
}

/** A number or a metric that holds an amount. */
export function amountOrMetric(plan: Plan): FixedComponent['amount'] {
  const { draw, landmarks } = plan
  const metrics = plan.names.filter((name) => name.unit === 'money' && /^[mdeh]\d+$/.test(name.id))
  if (metrics.length > 0 && draw.chance(50)) return { metric: draw.pick(metrics).id }
  return quantity(plan, near(draw, landmarks, 'money'), 'money')
}

/** A floor and a cap of pay: written amounts in the right order, or formulas. */
export function limits(plan: Plan): [string, string] {
  const { draw, landmarks } = plan
  const [low = 0, high = low] = ascending([near(draw, landmarks, 'money'), near(draw, landmarks, 'money')])
  const names: readonly Known[] = namesAt(plan, 'pay')
  const formula = () => numberFormula(formulaScope(plan, 'pay', names), 'money')
  return [draw.chance(70) ? literal(low) : formula(), draw.chance(70) ? literal(high) : formula()]
}
