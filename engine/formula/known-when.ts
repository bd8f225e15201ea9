import { isNegative, isPositive, isZero } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import type { ComparisonOperator } from './ast.ts'
import type { Checked } from './checked.ts'
import { keyOf } from './key.ts'
import { isComparison } from './precedence.ts'
import { between, exactly, type Range, within } from './range.ts'
import type { Facts } from './range-of.ts'

/** What is known where a condition holds, or where it does not: in the first branch of 如果(目标 > 0, …) the target is above zero. */
export function knownWhen(condition: Checked, holds: boolean, facts: Facts): Facts {
  if (condition.kind === 'unary' && condition.operator === 'not') return knownWhen(condition.of, !holds, facts)
  if (condition.kind !== 'binary') return facts
  const { operator, left, right } = condition
  if (operator === (holds ? 'and' : 'or')) return knownWhen(right, holds, knownWhen(left, holds, facts))
  if (!isComparison(operator)) return facts
  const held = holds ? operator : opposite[operator]
  if (right.constant instanceof Decimal) return withFact(facts, left, rangeWhen(held, right.constant))
  return left.constant instanceof Decimal ? withFact(facts, right, rangeWhen(turned[held], left.constant)) : facts
}

const opposite = { '=': '<>', '<>': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const
/** The operator with its sides exchanged. */
const turned = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

function withFact(facts: Facts, about: Checked, range: Range): Facts {
  const key = keyOf(about)
  const known = facts.get(key)
  return new Map([...facts, [key, known === undefined ? range : within(known, range)]])
}

function rangeWhen(operator: ComparisonOperator, bound: Decimal): Range {
  switch (operator) {
    case '=':
      return exactly(bound)
    case '<>':
      return between(undefined, undefined, isZero(bound))
    case '>':
      return between(bound, undefined, !isNegative(bound))
    case '>=':
      return between(bound, undefined)
    case '<':
      return between(undefined, bound, !isPositive(bound))
    case '<=':
      return between(undefined, bound)
  }
}
