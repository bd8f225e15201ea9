import type { Decimal } from '../kernel/decimal.ts'
import type { Compiling } from '../model/compiling.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import type { Quantity } from '../model/raw/scheme.ts'
import { reasonFor } from './reason.ts'

/** A value that the scheme itself chooses for a case without a result, with the reason it states. */
export interface Stated {
  readonly value: Decimal
  readonly reason: OutcomeReason
}

export function compileStated(
  raw: { readonly value: Quantity; readonly reason: string },
  path: string,
  figure: string,
  compiling: Compiling,
): Stated {
  return {
    value: compiling.quantity(path, raw.value),
    reason: reasonFor('chosen-value', figure, { reason: raw.reason }),
  }
}
