import type { Outcome } from '../../../engine/index.ts'
import { add } from '../../../engine/kernel/arithmetic.ts'
import { type Decimal, zero } from '../../../engine/kernel/decimal.ts'
import { toFixed } from '../../../engine/kernel/text.ts'
import type { Band } from './exact-bands.ts'

/** The control totals, added up while people are evaluated. */
export class ExactTotals {
  people = 0
  fixedPay = zero
  performance = zero
  extras = zero
  payout = zero
  readonly bands: Record<Band['id'], number> = { a: 0, b: 0, c: 0, d: 0, e: 0 }

  add(band: Band, fixedPay: Decimal, performance: Decimal, extras: Decimal, payout: Decimal): void {
    this.people += 1
    this.fixedPay = add(this.fixedPay, fixedPay)
    this.performance = add(this.performance, performance)
    this.extras = add(this.extras, extras)
    this.payout = add(this.payout, payout)
    this.bands[band.id] += 1
  }

  written(): Outcome['totals'] {
    return {
      people: this.people,
      complete: this.people,
      incomplete: 0,
      invalid: 0,
      notIncluded: 0,
      payout: toFixed(this.payout, 2),
      components: {
        'fixed-pay': toFixed(this.fixedPay, 2),
        performance: toFixed(this.performance, 2),
        extras: toFixed(this.extras, 2),
      },
      bands: this.bands,
    }
  }
}
