import { Decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { Id, Quantity } from '../model/raw/scheme.ts'
import { type Frame, Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { attributed } from '../scoring/gaps.ts'

/** An amount that the scheme states itself or takes from a metric. */
export interface StatedAmount {
  value(frame: Frame): Decimal | Gap
  input(frame: Frame): TraceInput
}

export function compileQuantityOrMetric(
  raw: Quantity | { readonly metric: Id },
  path: string,
  figure: string,
  compiling: Compiling,
): StatedAmount {
  if (typeof raw === 'object' && 'metric' in raw) return fromMetric(raw.metric, path, figure, compiling)
  const amount = compiling.quantity(path, raw)
  const source = typeof raw === 'number' ? path : raw.parameter
  return { value: () => amount, input: () => ({ figure: source, value: toText(amount) }) }
}

function fromMetric(metric: Id, path: string, figure: string, compiling: Compiling): StatedAmount {
  const name = compiling.metric(`${path}/metric`, metric)
  if (name !== undefined) reportUnlessMoney(name, path, compiling)
  return {
    value(frame) {
      const value = name && frame[name.slot]
      if (value instanceof Gap) return attributed(value, figure)
      invariant(value instanceof Decimal, `the metric ${metric} is no number`)
      return value
    },
    input: (frame) => ({ figure: metric, value: valueText((name && frame[name.slot]) ?? '') }),
  }
}

function reportUnlessMoney(name: Name, path: string, compiling: Compiling): void {
  if (name.type === 'number' && (name.unit === 'money' || name.unit === 'number')) return
  const params = { metric: name.label, unit: name.unit ?? name.type }
  compiling.report(issue('metric-not-money', 'error', `${path}/metric`, params))
}
