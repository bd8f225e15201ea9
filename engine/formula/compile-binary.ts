import { add, multiply, subtract } from '../kernel/arithmetic.ts'
import { compare, isZero } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { Gap, type Value } from '../model/value.ts'
import type { BinaryOperator } from './ast.ts'
import { bounded } from './bounded.ts'
import { onBoth } from './combine.ts'
import type { Evaluate } from './evaluate.ts'
import type { Site } from './functions/function-kind.ts'
import { powerOf } from './power.ts'
import { isSame } from './same.ts'

export function compileBinary(operator: BinaryOperator, left: Evaluate, right: Evaluate, site: Site): Evaluate {
  switch (operator) {
    case '+':
      return arithmetic(left, right, add, site)
    case '-':
      return arithmetic(left, right, subtract, site)
    case '*':
      return arithmetic(left, right, multiply, site)
    case '/':
      return quotient(left, right, site)
    case '^':
      return powerOf(left, right, site)
    case 'and':
      return unlessOneIs(false, left, right)
    case 'or':
      return unlessOneIs(true, left, right)
    case '=':
      return onBoth(left, right, isSame)
    case '<>':
      return onBoth(left, right, (a, b) => !isSame(a, b))
    case '<':
      return onBoth(left, right, (a, b) => order(a, b) < 0)
    case '<=':
      return onBoth(left, right, (a, b) => order(a, b) <= 0)
    case '>':
      return onBoth(left, right, (a, b) => order(a, b) > 0)
    case '>=':
      return onBoth(left, right, (a, b) => order(a, b) >= 0)
  }
}

function arithmetic(left: Evaluate, right: Evaluate, step: typeof add, site: Site): Evaluate {
  const gap = site.gap('out-of-range')
  return onBoth<Decimal>(left, right, (a, b) => bounded(step(a, b), gap))
}

function quotient(left: Evaluate, right: Evaluate, site: Site): Evaluate {
  const [zeroDivisor, tooLarge] = [site.gap('division-by-zero'), site.gap('out-of-range')]
  return onBoth<Decimal>(left, right, (a, b) => (isZero(b) ? zeroDivisor : bounded(divide(a, b), tooLarge)))
}

/**
 * 且 and 或 in three values: a side that decides does so whatever the other one is (假 且 missing, missing 且 假 are 假); where
 * neither does, everything that is missing on both sides is named. The second is not looked at where the first decides; what is
 * undefined in it does not count where the first is missing, for the first may be what guards it: 目标 > 底数 且 实际 / 目标 > 1.
 */
function unlessOneIs(deciding: boolean, left: Evaluate, right: Evaluate): Evaluate {
  return (frame, record) => {
    const first = left(frame, record)
    if (first === deciding) return first
    const second = right(frame, record)
    if (!(first instanceof Gap) || second === deciding) return second
    return second instanceof Gap && second.kind === 'missing' ? first.and(second) : first
  }
}

/** Numbers by their size, dates (`YYYY-MM-DD`) by their text. */
function order(a: Value, b: Value): number {
  if (a instanceof Decimal && b instanceof Decimal) return compare(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}
