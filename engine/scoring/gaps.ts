import { Gap, type Value } from '../model/value.ts'

/** All gaps among the values as one, or undefined where every value is there. */
export function gapOf(...values: readonly (Value | undefined)[]): Gap | undefined {
  let gap: Gap | undefined
  for (const value of values) {
    if (value instanceof Gap) gap = gap === undefined ? value : gap.and(value)
  }
  return gap
}

/** The same gap, naming the figure that needed the value wherever no figure is named yet. */
export function attributed(gap: Gap, figure: string): Gap {
  if (gap.reason !== undefined) {
    return gap.reason.figure === '' ? Gap.undefined({ ...gap.reason, figure }) : gap
  }
  if (gap.missing.every((each) => each.figure !== '')) return gap
  return Gap.missing(...gap.missing.map((each) => (each.figure === '' ? { ...each, figure } : each)))
}
