import { add, subtract } from '../kernel/arithmetic.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'

/**
 * What each part contributes to the sum of the parts ÷ divisor: the contributions add up to that quotient exactly, whatever it
 * was rounded to, and each is less than two units of the 16th decimal from its own quotient. 1, 1, 1 over 3: 0.3333333333333333,
 * 0.3333333333333334, 0.3333333333333333.
 */
export function sharesOfQuotient(parts: readonly Decimal[], divisor: Decimal): readonly Decimal[] {
  let running = zero
  let reached = zero
  return parts.map((part) => {
    running = add(running, part)
    const next = divide(running, divisor)
    const share = subtract(next, reached)
    reached = next
    return share
  })
}
