import { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Estimator } from '../model/formula.ts'
import type { Checked, CheckedBinary, CheckedName } from './checked.ts'

/** Half a unit in the last place of 1: rounding a value v to the nearest double errs by at most |v| × u. */
const u = 2 ** -53
/** A quotient of the document is rounded at 16 decimals, half a unit of the last: at most 0.5 × 10^-16, and the double's own error. */
const quotientError = 1e-16
/** What the bookkeeping of errors, itself done in doubles, may lose: a few parts in 2^53 per step, and formulas have at most 500. */
const slack = 1 + 2 ** -40

/**
 * A double near the value of a formula made of numbers and + - × ÷, with a bound on how far off it is; undefined for any other
 * formula. Each step adds to the errors of its parts (worst case) the rounding of its own result: for a sum their sum, for a product
 * |a|·eb + |b|·ea + ea·eb, for a quotient (ea + |q|·eb) ÷ (|b| − eb). NaN where a number is missing, a divisor may be zero, or values
 * leave the range in which doubles keep 53 bits.
 */
export function compileEstimate(checked: Checked, isPercent: boolean): Estimator | undefined {
  const estimate = estimateOf(checked)
  if (estimate === undefined) return undefined
  return (numbers, into) => {
    const value = estimate(numbers, into) * (isPercent ? 100 : 1)
    const error = ((into[0] as number) * (isPercent ? 100 : 1) + Math.abs(value) * u) * slack
    into[0] = error
    return Math.abs(value) < 1e30 && error < 1e30 ? value : Number.NaN
  }
}

function estimateOf(checked: Checked): Estimator | undefined {
  if (checked.constant !== undefined)
    return checked.constant instanceof Decimal ? constantly(checked.constant) : undefined
  if (checked.kind === 'name') {
    const { name } = checked
    return name.type === 'number' ? read(name.slot, name.unit === 'percent') : undefined
  }
  if (checked.kind !== 'binary') return undefined
  const plain = plainQuotient(checked) ?? plainMultiple(checked)
  if (plain !== undefined) return plain
  const [left, right] = [estimateOf(checked.left), estimateOf(checked.right)]
  return left === undefined || right === undefined ? undefined : combine(checked.operator, left, right)
}

/** 实际 ÷ 目标, the commonest of all, without a call for each side; `quotient` with what `read` says of both. */
function plainQuotient({ operator, left, right }: CheckedBinary): Estimator | undefined {
  if (operator !== '/' || !isPlainName(left) || !isPlainName(right)) return undefined
  const [above, below] = [left.name.slot, right.name.slot]
  return (numbers, into) => {
    const a = numbers[above] as number
    const b = numbers[below] as number
    const value = a / b
    const size = Math.abs(value)
    // errors of 2u|a| and 2u|b|: (2u|a| + |q| 2u|b|) ÷ (|b| − 2u|b|) is at most 5u|q|.
    into[0] = size * (6 * u) + quotientError
    return b === 0 ? Number.NaN : value
  }
}

function isPlainName(checked: Checked): checked is CheckedName {
  return checked.kind === 'name' && checked.name.type === 'number' && checked.name.unit !== 'percent'
}

/** A part times a written number; `product` with an error of at most |c|u for the number. */
function plainMultiple({ operator, left, right }: CheckedBinary): Estimator | undefined {
  const { constant } = right
  const part = operator === '*' && constant instanceof Decimal ? estimateOf(left) : undefined
  if (part === undefined) return undefined
  const factor = Number(toText(constant as Decimal))
  const size = Math.abs(factor)
  return (numbers, into) => {
    const value = part(numbers, into) * factor
    // |a|·u|c| + |c|·ea + ea·u|c| + |v|u, the first and the last each |v|u but for rounding.
    into[0] = (into[0] as number) * size * (1 + 2 * u) + Math.abs(value) * (3 * u) + 1e-300
    return value
  }
}

/** A decimal's text is read as the nearest double. */
function constantly(constant: Decimal): Estimator {
  const value = Number(toText(constant))
  const error = Math.abs(value) * u
  return (_, into) => {
    into[0] = error
    return value
  }
}

/** A fact is the double nearest to its decimal; a percent is divided by 100, which rounds once more. */
function read(slot: number, isPercent: boolean): Estimator {
  const scale = isPercent ? 100 : 1
  return (numbers, into) => {
    const value = (numbers[slot] ?? Number.NaN) / scale
    into[0] = Math.abs(value) * 2 * u
    return value
  }
}

function combine(operator: string, left: Estimator, right: Estimator): Estimator | undefined {
  const sign = operator === '-' ? -1 : 1
  switch (operator) {
    case '+':
    case '-':
      return (numbers, into) => {
        const a = left(numbers, into)
        const errorOfA = into[0] as number
        const value = a + sign * right(numbers, into)
        into[0] = (into[0] as number) + errorOfA + Math.abs(value) * u
        return value
      }
    case '*':
      return (numbers, into) => product(left, right, numbers, into)
    case '/':
      return (numbers, into) => quotient(left, right, numbers, into)
    default:
      return undefined
  }
}

function product(left: Estimator, right: Estimator, numbers: Float64Array, into: Float64Array): number {
  const a = left(numbers, into)
  const errorOfA = into[0] as number
  const b = right(numbers, into)
  const value = a * b
  // Products too small to keep 53 bits are off by less than the smallest normal double.
  const errorOfB = into[0] as number
  into[0] = Math.abs(a) * errorOfB + Math.abs(b) * errorOfA + errorOfA * errorOfB + Math.abs(value) * u + 1e-300
  return value
}

function quotient(left: Estimator, right: Estimator, numbers: Float64Array, into: Float64Array): number {
  const a = left(numbers, into)
  const errorOfA = into[0] as number
  const b = right(numbers, into)
  const errorOfB = into[0] as number
  const room = Math.abs(b) - errorOfB
  const value = a / b
  // A divisor that may be zero, or is not known to half its size, is left to exact arithmetic.
  if (!(room > Math.abs(b) / 2)) return Number.NaN
  into[0] = (errorOfA + Math.abs(value) * errorOfB) / room + Math.abs(value) * u + quotientError
  return value
}
