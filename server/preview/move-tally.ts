import { add, compare, type Decimal, subtract } from '../../engine/index.ts'
import { type BestOf, bestOf } from './best-of.ts'
import { moneyText, moveOf, nothing } from './money.ts'
import { type PersonBefore, standingOf } from './person-before.ts'
import type { Move, MoveSum, PersonChange, PersonShown } from './preview-summary.ts'

/** Changes that are listed on either side. */
const mostListed = 20

interface Change {
  readonly person: PersonShown
  readonly before: PersonBefore
  readonly after: PersonBefore
  readonly difference: Decimal
}

/** Who gets more and who less, and the largest changes. */
export interface MoveTally {
  /** Of somebody who takes part before or after. */
  put(person: PersonShown, before: PersonBefore, after: PersonBefore): Move
  result(scale: number): {
    readonly moves: Readonly<Record<Move, MoveSum>>
    readonly gains: readonly PersonChange[]
    readonly losses: readonly PersonChange[]
  }
}

export function moveTally(): MoveTally {
  const people: Record<Move, number> = { gain: 0, lose: 0, equal: 0, unclear: 0 }
  const sums: Record<Move, Decimal> = { gain: nothing, lose: nothing, equal: nothing, unclear: nothing }
  const gains = bestOf<Change>(mostListed, (a, b) => compare(b.difference, a.difference) || byId(a, b))
  const losses = bestOf<Change>(mostListed, (a, b) => compare(a.difference, b.difference) || byId(a, b))
  const put = (person: PersonShown, before: PersonBefore, after: PersonBefore): Move => {
    const move = before.paid === undefined || after.paid === undefined ? 'unclear' : moveOf(before.paid, after.paid)
    people[move] += 1
    if (before.paid === undefined || after.paid === undefined || move === 'equal') return move
    const difference = subtract(after.paid, before.paid)
    sums[move] = add(sums[move], difference)
    const listed = move === 'gain' ? gains : losses
    listed.put({ person, before, after, difference })
    return move
  }
  const result = (scale: number) => {
    const sumOf = (move: Move) => ({ people: people[move], sum: moneyText(sums[move], scale) })
    const moves = { gain: sumOf('gain'), lose: sumOf('lose'), equal: sumOf('equal'), unclear: sumOf('unclear') }
    return { moves, gains: shown(gains, scale), losses: shown(losses, scale) }
  }
  return { put, result }
}

function byId(a: Change, b: Change): number {
  return a.person.employee < b.person.employee ? -1 : 1
}

function shown(changes: BestOf<Change>, scale: number): readonly PersonChange[] {
  return changes.all().map(({ person, before, after, difference }) => ({
    ...person,
    ...{ before: standingOf(before), after: standingOf(after), difference: moneyText(difference, scale) },
  }))
}
