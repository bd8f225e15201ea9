import type { Outcome, PersonOutcome } from '../model/raw/outcome.ts'
import type { FastPerson } from './fast-person.ts'
import type { Plan } from './plan.ts'
import type { PlanWatching } from './plan-watching.ts'
import type { RowCounter } from './row-counters.ts'
import { Totals } from './totals.ts'

interface Counting {
  readonly count: RowCounter['count']
  readonly counts: number[]
}

/** Hands everyone's outcome over, once, and adds up what the totals say. */
export class HandOver {
  readonly #plan: Plan
  readonly #visit: PlanWatching['visit']
  readonly #totals: Totals
  readonly #counters: readonly Counting[]

  constructor(plan: Plan, { rowHits, visit }: PlanWatching) {
    this.#plan = plan
    this.#visit = visit
    this.#totals = new Totals(plan.scheme)
    const counters = rowHits === undefined ? [] : plan.rowCounters
    this.#counters = counters.map(({ list, count }) => ({ count, counts: rowHits?.get(list) ?? [] }))
  }

  /** Someone for whom the plan ran through. */
  computed(run: FastPerson, index: number): void {
    const outcome = this.#plan.writePerson(run)
    this.#totals.add(outcome, run)
    if (run.leftOut === undefined) for (const { count, counts } of this.#counters) count(run, counts)
    this.#visit(outcome, index)
  }

  /** Someone of whom only the outcome is there. */
  written(outcome: PersonOutcome, index: number): void {
    this.#totals.addWritten(outcome)
    this.#visit(outcome, index)
  }

  totals(): Outcome['totals'] {
    return this.#totals.write()
  }
}
