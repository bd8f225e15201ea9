import { compare } from '../kernel/compare.ts'
import { type Decimal, decimal, parseDecimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Name } from '../model/names.ts'
import type { ConditionLeaf } from '../model/raw/scheme.ts'

/** The values a fact may still have: numbers between two ends without some, or texts from or without a list. */
export interface Allowed {
  readonly low?: End
  readonly high?: End
  /** Only these; undefined: any. */
  readonly only?: readonly string[]
  readonly without: readonly string[]
}
interface End {
  readonly at: Decimal
  readonly isIncluded: boolean
}

/** What its declaration allows a name to be. */
export function allowedBy(name: Name | undefined): Allowed {
  const { min, max, levels } = name ?? {}
  return {
    ...(min && { low: { at: min, isIncluded: true } }),
    ...(max && { high: { at: max, isIncluded: true } }),
    ...(levels && levels.length > 0 && { only: levels }),
    without: [],
  }
}

/** What remains where a comparison holds, or where it does not hold. Comparisons with other facts take nothing away. */
export function narrowed(allowed: Allowed, { operator, value }: ConditionLeaf, holds: boolean): Allowed {
  if (typeof value === 'object' && !Array.isArray(value)) return allowed
  const texts = (Array.isArray(value) ? value : [value]).map(textOf)
  const number = typeof value === 'number' ? decimal(value) : undefined
  switch (operator) {
    case 'equal':
    case 'in':
      return holds ? keepOnly(allowed, texts) : leaveOut(allowed, texts)
    case 'notEqual':
    case 'notIn':
      return holds ? leaveOut(allowed, texts) : keepOnly(allowed, texts)
    case 'greaterThan':
    case 'greaterThanInclusive':
    case 'lessThan':
    case 'lessThanInclusive':
      return number === undefined ? allowed : bounded(allowed, operator, number, holds)
  }
}

/** Whether nothing is left. */
export function isEmpty({ low, high, only, without }: Allowed): boolean {
  if (low !== undefined && high !== undefined) {
    const order = compare(low.at, high.at)
    if (order > 0 || (order === 0 && !(low.isIncluded && high.isIncluded))) return true
  }
  return only !== undefined && !only.some((text) => !without.includes(text) && isBetween(text, low, high))
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? toText(decimal(value)) : String(value)
}

function isBetween(text: string, low: End | undefined, high: End | undefined): boolean {
  const value = parseDecimal(text)
  if (value === undefined) return true
  const isAbove = low === undefined || compare(value, low.at) > 0 || (low.isIncluded && compare(value, low.at) === 0)
  return (
    isAbove && (high === undefined || compare(value, high.at) < 0 || (high.isIncluded && compare(value, high.at) === 0))
  )
}

function keepOnly(allowed: Allowed, texts: readonly string[]): Allowed {
  const only = allowed.only === undefined ? texts : allowed.only.filter((text) => texts.includes(text))
  return { ...allowed, only }
}

function leaveOut(allowed: Allowed, texts: readonly string[]): Allowed {
  return { ...allowed, without: [...allowed.without, ...texts] }
}

type Ordering = 'greaterThan' | 'greaterThanInclusive' | 'lessThan' | 'lessThanInclusive'

function bounded(allowed: Allowed, operator: Ordering, at: Decimal, holds: boolean): Allowed {
  const isLower = operator.startsWith('greater') === holds
  const end = { at, isIncluded: operator.endsWith('Inclusive') === holds }
  if (isLower) return { ...allowed, low: tighter(allowed.low, end, 1) }
  return { ...allowed, high: tighter(allowed.high, end, -1) }
}

function tighter(a: End | undefined, b: End, direction: 1 | -1): End {
  if (a === undefined) return b
  const order = compare(a.at, b.at) * direction
  if (order === 0) return a.isIncluded ? b : a
  return order > 0 ? a : b
}
