import { add, amountOf, nothing, type PersonOutcome, type RawScheme, withGone } from '../../engine/index.ts'
import { changeOf } from './money.ts'
import type { ComponentChange } from './preview-summary.ts'

/** Component → amount of one person, and sums over everyone who is paid. */
export interface ComponentTally {
  put(before: PersonOutcome['pay'], after: PersonOutcome['pay']): void
}

interface Sum {
  before: typeof nothing
  after: typeof nothing
  people: number
}

const noPay: NonNullable<PersonOutcome['pay']> = {}

/** Sums of the pay components, and how many people each pays something. */
export function componentTally() {
  const sums = new Map<string, Sum>()
  const sumOf = (id: string) => {
    const known = sums.get(id) ?? { before: nothing, after: nothing, people: 0 }
    sums.set(id, known)
    return known
  }
  const put: ComponentTally['put'] = (before = noPay, after = noPay) => {
    for (const id in after) {
      const [sum, amount, earlier] = [sumOf(id), amountOf(after[id]), amountOf(before[id])]
      sum.after = add(sum.after, amount)
      sum.before = add(sum.before, earlier)
      if (amount.coefficient !== 0 || earlier.coefficient !== 0) sum.people += 1
    }
    for (const id in before) {
      if (Object.hasOwn(after, id)) continue
      const [sum, earlier] = [sumOf(id), amountOf(before[id])]
      sum.before = add(sum.before, earlier)
      if (earlier.coefficient !== 0) sum.people += 1
    }
  }
  const result = (document: RawScheme, other: RawScheme | undefined, scale: number): readonly ComponentChange[] => {
    return withGone(document.pay?.components, other?.pay?.components).map(({ id, name }) => {
      const { people, ...sum } = sumOf(id)
      return { id, name, people, ...changeOf(sum, scale, other !== undefined) }
    })
  }
  return { put, result }
}
