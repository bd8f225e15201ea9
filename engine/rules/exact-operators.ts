import { compare, equals } from '../kernel/compare.ts'
import { Decimal, decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import type { ConditionLeaf } from '../model/raw/scheme.ts'

export type Operator = ConditionLeaf['operator']
type Test = (fact: unknown, value: unknown) => boolean

/**
 * The operators given to json-rules-engine over its own of the same names. Facts are exact decimals, texts or yes/no; numbers
 * of the document are read as exact decimals. Its own ones compare floats, order texts ('10' < '9') and find 'a' in 'bad'.
 */
export const exactOperators: Readonly<Record<Operator, Test>> = {
  equal: isSame,
  notEqual: (fact, value) => !isSame(fact, value),
  lessThan: (fact, value) => order(fact, value) < 0,
  lessThanInclusive: (fact, value) => order(fact, value) <= 0,
  greaterThan: (fact, value) => order(fact, value) > 0,
  greaterThanInclusive: (fact, value) => order(fact, value) >= 0,
  in: isAmong,
  notIn: (fact, value) => !isAmong(fact, value),
}

function isSame(fact: unknown, value: unknown): boolean {
  const other = exact(value)
  if (fact instanceof Decimal && other instanceof Decimal) return equals(fact, other)
  const isComparable = typeof fact === typeof other && (typeof fact === 'string' || typeof fact === 'boolean')
  invariant(isComparable, `${typeof fact} compared with ${typeof other}`)
  return fact === other
}

function isAmong(fact: unknown, values: unknown): boolean {
  invariant(Array.isArray(values), 'in and notIn want a list')
  return values.some((value) => isSame(fact, value))
}

function order(fact: unknown, value: unknown): -1 | 0 | 1 {
  const other = exact(value)
  invariant(fact instanceof Decimal && other instanceof Decimal, 'only numbers have an order')
  return compare(fact, other)
}

function exact(value: unknown): unknown {
  return typeof value === 'number' ? decimal(value) : value
}
