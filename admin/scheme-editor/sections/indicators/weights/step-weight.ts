import { add, compare, decimal, parseDecimal, toText } from '../../../../../engine/index.ts'

/** A weight one step up or down, exactly, within 0 and 100: `stepWeight('33.3', 1)` is `34.3`. Nothing where it is no number. */
export function stepWeight(text: string, by: 1 | -1): string | undefined {
  const weight = parseDecimal(text.trim() === '' ? '0' : text.trim())
  if (weight === undefined) return undefined
  const next = add(weight, decimal(by))
  if (compare(next, decimal(0)) < 0) return '0'
  return compare(next, decimal(100)) > 0 ? '100' : toText(next)
}
