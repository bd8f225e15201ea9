import { compare } from '../kernel/compare.ts'
import { parseDecimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import { issue } from '../model/issue.ts'
import type { Quantity } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'

/** A cap is not below its floor, and a maximum not below its minimum, which is 0 where a metric states none. Broken by cap 80 with floor 90. */
export function capsAboveFloors(context: CheckContext): void {
  const { raw } = context
  for (const { indicator, path } of indicatorsOf(raw)) {
    compareBounds(context, indicator.name, indicator.cap, indicator.floor, path)
    const { scoring } = indicator
    if (scoring?.kind === 'ratings') compareBounds(context, indicator.name, scoring.max, scoring.min, `${path}/scoring`)
  }
  compareBounds(context, '/total', raw.total?.cap, raw.total?.floor, '/total')
  raw.parameters?.forEach(({ name, max, min }, index) => {
    compareBounds(context, name, max, min, `/parameters/${index}`)
  })
  raw.metrics.forEach((metric, index) => {
    if (metric.kind !== 'given') return
    const { name, max, min = 0, fields } = metric
    compareBounds(context, name, max, min, `/metrics/${index}`)
    fields?.forEach((field, at) => {
      compareBounds(context, field.name, field.max, field.min ?? 0, `/metrics/${index}/fields/${at}`)
    })
  })
  raw.pay?.components.forEach(({ name, cap, floor }, index) => {
    compareBounds(context, name, literal(cap), literal(floor), `/pay/components/${index}`)
  })
  compareBounds(context, '/pay/payout', literal(raw.pay?.payout?.cap), literal(raw.pay?.payout?.floor), '/pay/payout')
}

/** A limit of pay is a formula; only one that is a plain number can be compared here. */
function literal(formula: string | undefined): number | undefined {
  return formula !== undefined && parseDecimal(formula.trim()) !== undefined ? Number(formula) : undefined
}

function compareBounds(
  context: CheckContext,
  name: string,
  above: Quantity | undefined,
  below: Quantity | undefined,
  path: string,
): void {
  const [cap, floor] = [context.quantity(above), context.quantity(below)]
  if (cap === undefined || floor === undefined || compare(cap, floor) >= 0) return
  context.report(issue('cap-below-floor', 'error', path, { name, cap: toText(cap), floor: toText(floor) }))
}
