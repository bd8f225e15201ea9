import { isZero } from '../kernel/compare.ts'
import { Decimal, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { shift } from '../kernel/shift.ts'
import type { Unit } from '../model/raw/scheme.ts'
import type { Checked, CheckedBinary, CheckedCall } from './checked.ts'
import { functionKinds } from './functions/function-kinds.ts'
import type { FunctionKind } from './functions/function-kind.ts'
import { keyOf } from './key.ts'
import { powerRange } from './power.ts'
import { anything, between, exactly, isAtLeastZero, multiplied, negated, type Range, summed, within } from './range.ts'

/** What is known of parts of a formula where another is computed (目标 > 0), by `keyOf`. */
export type Facts = ReadonlyMap<string, Range>

/** Between which bounds a number of a formula lies, from declared ranges and from what is known besides. */
export function rangeOf(checked: Checked, facts: Facts): Range {
  if (checked.type.type !== 'number') return anything
  const computed = computedRange(checked, facts)
  const known = facts.size === 0 ? undefined : facts.get(keyOf(checked))
  return known === undefined ? computed : within(computed, known)
}

function computedRange(checked: Checked, facts: Facts): Range {
  if (checked.constant instanceof Decimal) return exactly(checked.constant)
  switch (checked.kind) {
    case 'name':
      return declared(checked.name)
    case 'field':
      return declared(checked.field)
    case 'unary': {
      const of = rangeOf(checked.of, facts)
      return checked.operator === 'percent' ? shifted(of) : negated(of)
    }
    case 'binary':
      return rangeOfBinary(checked, facts)
    case 'call':
      return rangeOfCall(checked, facts)
    default:
      return anything
  }
}

/** A declared range, as formulas read it: percentages as ratios. */
function declared({ min, max, unit }: { min?: Decimal; max?: Decimal; unit?: Unit }): Range {
  const range = between(min, max)
  return unit === 'percent' ? shifted(range) : range
}

function shifted({ low, high, isNonzero }: Range): Range {
  return between(low && shift(low, -2), high && shift(high, -2), isNonzero)
}

function rangeOfBinary({ operator, left, right }: CheckedBinary, facts: Facts): Range {
  const [a, b] = [rangeOf(left, facts), rangeOf(right, facts)]
  switch (operator) {
    case '+':
      return summed(a, b)
    case '-':
      return summed(a, negated(b))
    case '*':
      return multiplied(a, b)
    case '/':
      return dividedRange(a, b)
    case '^':
      return powerRange(a, b)
    default:
      return anything
  }
}

/**
 * A small dividend over a large divisor is rounded to zero, so that the quotient's lower bound is computed the same way. Where the
 * divisor is zero there is no quotient to be in any range.
 */
function dividedRange(a: Range, b: Range): Range {
  if (!isAtLeastZero(a) || !isAtLeastZero(b)) return anything
  const high = a.high && b.low && !isZero(b.low) ? divide(a.high, b.low) : undefined
  return between(a.low && b.high && !isZero(b.high) ? divide(a.low, b.high) : zero, high)
}

function rangeOfCall(call: CheckedCall, facts: Facts): Range {
  const kind: FunctionKind = functionKinds[call.function]
  if (!call.isOverRecords) return kind.range?.(call.args.map((arg) => rangeOf(arg, facts))) ?? anything
  const [, each] = call.args
  // A name inside means a field there, whatever is known of it outside.
  return kind.overRecords?.range?.(each && rangeOf(each, new Map())) ?? anything
}
