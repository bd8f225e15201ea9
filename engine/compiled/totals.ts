import type { Scheme } from '../compile/scheme.ts'
import { add } from '../kernel/arithmetic.ts'
import { type Decimal, decimal, zero } from '../kernel/decimal.ts'
import { toFixed } from '../kernel/text.ts'
import type { Outcome, PersonOutcome } from '../model/raw/outcome.ts'
import type { FastPerson } from './fast-person.ts'

/** Counts and sums over people while they come by; exact, and in any order the same. */
export class Totals {
  readonly #scheme: Scheme
  readonly #statuses = new Map<PersonOutcome['status'], Count>()
  readonly #bands = new Map<string, Count>()
  readonly #amounts: Decimal[]
  #people = 0
  #complete = 0
  #payout = zero

  constructor(scheme: Scheme) {
    this.#scheme = scheme
    this.#amounts = scheme.components.map(() => zero)
  }

  /** Someone for whom the plan ran through. */
  add(outcome: PersonOutcome, run: FastPerson): void {
    this.#count(outcome)
    if (run.leftOut !== undefined) return
    for (let place = 0; place < this.#amounts.length; place += 1) this.#addAmount(place, run.amounts[place])
    this.#payout = add(this.#payout, run.payout)
  }

  /** Someone of whom only the outcome is there. */
  addWritten(outcome: PersonOutcome): void {
    this.#count(outcome)
    const { status, pay, payout } = outcome
    if (status !== 'complete' || payout === undefined) return
    this.#scheme.components.forEach(({ raw }, place) => {
      const amount = pay?.[raw.id]
      if (amount !== undefined) this.#addAmount(place, decimal(amount))
    })
    this.#payout = add(this.#payout, decimal(payout))
  }

  write(): Outcome['totals'] {
    const { components, raw } = this.#scheme
    const { scale } = raw.money
    const status = (each: PersonOutcome['status']) => this.#statuses.get(each)?.times ?? 0
    const sums = components.map((component, place) => {
      const text = toFixed(this.#amounts[place] ?? zero, component.raw.rounding?.scale ?? scale)
      return [component.raw.id, text] as const
    })
    return {
      people: this.#people,
      complete: this.#complete,
      incomplete: status('incomplete'),
      invalid: status('invalid'),
      notIncluded: status('not-included'),
      payout: toFixed(this.#payout, scale),
      components: Object.fromEntries(sums),
      bands: Object.fromEntries((raw.bands?.rows ?? []).map(({ id }) => [id, this.#bands.get(id)?.times ?? 0])),
    }
  }

  #count({ status, band }: PersonOutcome): void {
    this.#people += 1
    if (status === 'complete') this.#complete += 1
    else countOne(this.#statuses, status)
    if (band !== undefined) countOne(this.#bands, band)
  }

  #addAmount(place: number, amount: Decimal | undefined): void {
    if (amount !== undefined) this.#amounts[place] = add(this.#amounts[place] ?? zero, amount)
  }
}

interface Count {
  times: number
}

function countOne<K>(counts: Map<K, Count>, key: K): void {
  const count = counts.get(key)
  if (count === undefined) counts.set(key, { times: 1 })
  else count.times += 1
}
