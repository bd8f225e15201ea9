import { Decimal } from '../../engine/kernel/decimal.ts'
import { toText } from '../../engine/kernel/text.ts'
import { sharesAddUp } from '../../engine/explain/shares-add-up.ts'
import type { TraceInput } from '../../engine/model/raw/outcome.ts'
import { Gap, type Value } from '../../engine/model/value.ts'

/** A number as text; a gap as what is wrong (its code) or missing (its names): '!target-zero', '?销售额'. */
export function said(value: Value | undefined): string {
  if (value instanceof Decimal) return toText(value)
  if (!(value instanceof Gap)) throw new Error(`neither a number nor a gap: ${String(value)}`)
  return value.reason === undefined ? `?${value.missing.map((each) => each.name).join(',')}` : `!${value.reason.code}`
}

/** Whether the inputs have shares, and they add up to the value. */
export function hasExactShares(value: Value | undefined, inputs: readonly TraceInput[]): boolean {
  const stage = 'scores' as const
  const entry = { figure: '', stage, how: '', path: '', inputs: [...inputs], value: said(value) }
  return inputs.some((input) => input.share !== undefined) && sharesAddUp(entry)
}
