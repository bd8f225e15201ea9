import { isNegative } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { Id } from '../model/raw/scheme.ts'
import { type Frame, Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { attributed } from '../scoring/gaps.ts'
import { undefinedFor } from '../scoring/reason.ts'

/** The balance that a component carried over from the period before, 0 or more. */
export interface CarriedBalance {
  value(frame: Frame): Decimal | Gap
  input(frame: Frame): TraceInput
}

export function carriedBalance(component: Id, figure: string, compiling: Compiling): CarriedBalance {
  const name = compiling.names.find(`carried:${component}`)
  invariant(name !== undefined, `the component ${component} has no name for its balance`)
  return {
    value(frame) {
      const value = frame[name.slot]
      if (value instanceof Gap) return attributed(value, figure)
      invariant(value instanceof Decimal, `the balance of ${component} is no number`)
      return isNegative(value) ? undefinedFor('carried-negative', figure, { carried: toText(value) }) : value
    },
    input: (frame) => ({ figure: name.id, value: valueText(frame[name.slot] ?? '') }),
  }
}
