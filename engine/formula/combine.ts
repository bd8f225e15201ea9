import type { Decimal } from '../kernel/decimal.ts'
import { Gap, type Value } from '../model/value.ts'
import type { Evaluate } from './evaluate.ts'

/** A step on one number; a Gap stays what it is. The type check has made sure that anything else is a number. */
export function onNumber(of: Evaluate, step: (value: Decimal) => Value): Evaluate {
  return (frame, record) => {
    const value = of(frame, record)
    return value instanceof Gap ? value : step(value as Decimal)
  }
}

/** A step on two values of one type; where both are missing the result names both. */
export function onBoth<T extends Value>(left: Evaluate, right: Evaluate, step: (a: T, b: T) => Value): Evaluate {
  return (frame, record) => {
    const a = left(frame, record)
    const b = right(frame, record)
    if (a instanceof Gap) return b instanceof Gap ? a.and(b) : a
    return b instanceof Gap ? b : step(a as T, b as T)
  }
}

/** All values as a list, or the Gap that they make together. */
export function allOf(parts: readonly Evaluate[]): (...place: Parameters<Evaluate>) => readonly Value[] | Gap {
  return (frame, record) => {
    const values = parts.map((part) => part(frame, record))
    return gapIn(values) ?? values
  }
}

/** Everything that is missing among the values, or undefined where nothing is. */
export function gapIn(values: readonly Value[]): Gap | undefined {
  let gap: Gap | undefined
  for (const value of values) {
    if (value instanceof Gap) gap = gap === undefined ? value : gap.and(value)
  }
  return gap
}

/** The numbers of several parts brought together two by two, from the left. */
export function onAll(parts: readonly Evaluate[], step: (a: Decimal, b: Decimal) => Value): Evaluate {
  return parts.reduce((left, right) => onBoth(left, right, step))
}
