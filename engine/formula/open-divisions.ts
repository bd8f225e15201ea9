import { type Checked, type CheckedCall, partsOf } from './checked.ts'
import { functionKinds } from './functions/function-kinds.ts'
import type { FunctionKind } from './functions/function-kind.ts'
import { knownWhen } from './known-when.ts'
import { powerMayDivideByZero } from './power.ts'
import { mayBeZero } from './range.ts'
import { type Facts, rangeOf } from './range-of.ts'
import type { Span } from './span.ts'

/**
 * Divisions whose divisor may be zero, by the declared ranges of what it is made of, and for which the formula says nothing:
 * 销售额 / 目标 is one unless the target's range starts above zero; 缺省(销售额 / 目标, 0) and 如果(目标 > 0, 销售额 / 目标, 0) are none.
 */
export function openDivisions(checked: Checked, facts: Facts = new Map()): readonly Span[] {
  if (checked.constant !== undefined) return []
  const inside = insideOf(checked, facts)
  const { from, to } = checked.node
  return dividesByZero(checked, facts) ? [...inside, { from, to }] : inside
}

function insideOf(checked: Checked, facts: Facts): readonly Span[] {
  if (checked.kind === 'call') return insideOfCall(checked, facts)
  if (checked.kind !== 'binary') return partsOf(checked).flatMap((part) => openDivisions(part, facts))
  const { operator, left, right } = checked
  const isLogic = operator === 'and' || operator === 'or'
  const known = isLogic ? knownWhen(left, operator === 'and', facts) : facts
  return [...openDivisions(left, facts), ...openDivisions(right, known)]
}

function insideOfCall({ function: id, args, isOverRecords }: CheckedCall, facts: Facts): readonly Span[] {
  const [first, ...others] = args
  if (first === undefined) return []
  // The alternative of 缺省 stands for whatever has no result.
  if (id === 'default') return others.flatMap((arg) => openDivisions(arg, facts))
  const [yes, no] = others
  if (id === 'if' && yes !== undefined && no !== undefined) {
    const branches = [
      openDivisions(yes, knownWhen(first, true, facts)),
      openDivisions(no, knownWhen(first, false, facts)),
    ]
    return [...openDivisions(first, facts), ...branches.flat()]
  }
  const known: Facts = isOverRecords ? new Map() : facts
  return args.flatMap((arg) => openDivisions(arg, known))
}

function dividesByZero(checked: Checked, facts: Facts): boolean {
  if (checked.kind === 'binary') {
    const [left, right] = [rangeOf(checked.left, facts), rangeOf(checked.right, facts)]
    if (checked.operator === '/') return mayBeZero(right)
    return checked.operator === '^' && powerMayDivideByZero(left, right)
  }
  if (checked.kind !== 'call') return false
  const kind: FunctionKind = functionKinds[checked.function]
  if (checked.isOverRecords) return kind.overRecords?.mayDivideByZero === true
  return kind.mayDivideByZero?.(checked.args.map((arg) => rangeOf(arg, facts))) === true
}
