import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { reasonFor } from '../scoring/reason.ts'

/** A value cut to its cap and floor, with the reason where it was cut. A floor above the cap is refused by the checks. */
export function limit(
  value: Decimal,
  limits: { readonly cap: Decimal | undefined; readonly floor: Decimal | undefined },
  figure: string,
): { readonly value: Decimal; readonly reason: OutcomeReason | undefined } {
  const { cap, floor } = limits
  if (cap !== undefined && compare(value, cap) > 0) return cut('capped', value, cap, figure)
  if (floor !== undefined && compare(value, floor) < 0) return cut('floored', value, floor, figure)
  return { value, reason: undefined }
}

function cut(code: 'capped' | 'floored', from: Decimal, to: Decimal, figure: string) {
  return { value: to, reason: reasonFor(code, figure, { from: toText(from), to: toText(to) }) }
}
