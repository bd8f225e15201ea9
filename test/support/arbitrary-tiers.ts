import type { TiersComponent } from '../../engine/model/raw/scheme.ts'
import type { ComponentHead } from './arbitrary-amounts.ts'
import { formulaScope, numberFormula } from './arbitrary-formula.ts'
import type { FormulaScope } from './arbitrary-formula-scope.ts'
import { ascending, thresholds } from './arbitrary-landmarks.ts'
import { namesAt, type Plan, quantity } from './arbitrary-plan.ts'

/** Tiers, marginal or whole, of a total or of each record. */
export function tiersComponent(plan: Plan, head: ComponentHead): TiersComponent {
  const { draw } = plan
  const records = namesAt(plan, 'participants').filter((name) => name.type === 'records')
  const per = records.length > 0 && draw.chance(60) ? draw.pick(records) : undefined
  const base = formulaScope(plan, 'pay')
  const scope: FormulaScope = { ...base, fields: per?.fields ?? [], isInsideRecords: per !== undefined }
  const mode = draw.pick(['marginal', 'whole'] as const)
  return {
    ...head,
    kind: 'tiers',
    mode,
    of: numberFormula(scope, 'money'),
    ...(per && { per: per.id }),
    ...draw.maybe(35, () =>
      mode === 'marginal' ? { prior: numberFormula(scope, 'money') } : { base: numberFormula(scope, 'money') },
    ),
    ...draw.maybe(20, () => ({ scale: numberFormula(scope, 'money') })),
    rows: rows(plan),
  }
}

function rows(plan: Plan): TiersComponent['rows'] {
  const { draw, landmarks } = plan
  const from = ascending([
    draw.pick([0, 0, 0, -1000]),
    ...thresholds(draw, landmarks.money).filter((each) => each >= 0),
  ])
  return from.map((bound) => ({
    from: quantity(plan, bound),
    ...(draw.chance(75)
      ? { rate: quantity(plan, draw.pick([0, 5, 7.5, 10, 33.333, -1])) }
      : { amount: quantity(plan, draw.pick([0, 100, 0.005])) }),
  }))
}
