import type { Checked } from './checked.ts'
import type { Problems } from './problems.ts'
import { type NumberType, type Type, unknown } from './type.ts'
import { common } from './units.ts'
import { wants } from './wants.ts'

/**
 * What all parts have in common: they are added, compared, or stand for each other. The first that does not go with those
 * before it is reported, and nothing more is said of the result.
 */
export function agreed(parts: readonly Checked[], problems: Problems): Type {
  const [first, ...others] = parts
  if (first === undefined) return unknown
  let type = first.type
  for (const other of others) {
    type = agreedType(first, type, other, problems)
    if (type.type === 'unknown') return unknown
  }
  return type
}

/** What all parts have in common that must be numbers. */
export function agreedNumbers(parts: readonly Checked[], problems: Problems): Type {
  const numbers = parts.filter((part) => wants('number', part, problems))
  return numbers.length === parts.length ? agreed(parts, problems) : unknown
}

function agreedType(first: Checked, type: Type, other: Checked, problems: Problems): Type {
  if (type.type === 'unknown' || other.type.type === 'unknown') return unknown
  if (type.type !== other.type.type) {
    reportTypes(first, other, problems)
    return unknown
  }
  if (type.type !== 'number' || other.type.type !== 'number') return type
  const shared = common(type, other.type)
  if (typeof shared !== 'string') return shared
  if (shared === 'money') reportMoney(first, type, other, problems)
  else reportUnits(first, type, other, other.type, problems)
  return unknown
}

function reportTypes(first: Checked, other: Checked, problems: Problems): void {
  const [left, right] = [first.type.type, other.type.type]
  if (left === 'date' && right === 'text') return void wants('date', other, problems)
  if (left === 'text' && right === 'date') return void wants('date', first, problems)
  const texts = { left: problems.excerpt(first.node), right: problems.excerpt(other.node) }
  problems.report('formula-types-differ', other.node, texts)
}

function reportMoney(first: Checked, type: NumberType, other: Checked, problems: Problems): void {
  const [money, without] = type.money !== 0 ? [first, other] : [other, first]
  problems.report('formula-money-mismatch', other.node, {
    money: problems.excerpt(money.node),
    other: problems.excerpt(without.node),
  })
}

function reportUnits(first: Checked, type: NumberType, other: Checked, right: NumberType, problems: Problems): void {
  problems.report('formula-unit-mismatch', other.node, {
    left: problems.excerpt(first.node),
    leftUnit: type.unit ?? '',
    right: problems.excerpt(other.node),
    rightUnit: right.unit ?? '',
  })
}
