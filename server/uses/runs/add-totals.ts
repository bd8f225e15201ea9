import type { Outcome } from '../../../engine/index.ts'
import { plus } from './amounts.ts'

type Totals = Outcome['totals']

/** The totals of two portions of people as those of all of them. */
export function addTotals(a: Totals | undefined, b: Totals): Totals {
  if (a === undefined) return b
  return {
    people: a.people + b.people,
    complete: a.complete + b.complete,
    incomplete: a.incomplete + b.incomplete,
    invalid: a.invalid + b.invalid,
    notIncluded: a.notIncluded + b.notIncluded,
    payout: plus(a.payout, b.payout),
    components: merged(a.components, b.components, plus),
    bands: merged(a.bands, b.bands, (one, other) => one + other),
  }
}

function merged<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (one: T, other: T) => T,
): Record<string, T> {
  const all = Object.entries(b).map(([id, other]): [string, T] => {
    const one = Object.hasOwn(a, id) ? a[id] : undefined
    return [id, one === undefined ? other : add(one, other)]
  })
  return { ...a, ...Object.fromEntries(all) }
}
