import { add, compare, type Decimal, subtract } from '../../../engine/index.ts'
import { type Largest, largest } from './largest.ts'
import type { LiveSummary, Move, PersonShown, Standing } from './live-summary.ts'
import { moneyText, nothing } from './money.ts'
import { type PersonBefore, paidTo, standingOf } from './person-before.ts'

/** Changes that are listed on either side. */
const mostListed = 20

interface Change {
  readonly id: string
  readonly place: number
  readonly before: PersonBefore
  readonly after: Standing
  readonly difference: Decimal
}

/** Who gets more and who less, and the largest changes. */
export interface MoveTally {
  /** Of somebody who takes part before or after; `place`: where they stand among the people. */
  put(id: string, place: number, before: PersonBefore, after: Standing): void
  result(scale: number, shownAt: (place: number) => PersonShown): Pick<LiveSummary, 'moves' | 'gains' | 'losses'>
}

export function moveTally(): MoveTally {
  const people: Record<Move, number> = { gain: 0, lose: 0, equal: 0, unclear: 0 }
  const sums: Record<Move, Decimal> = { gain: nothing, lose: nothing, equal: nothing, unclear: nothing }
  const gains = largest<Change>(mostListed, (a, b) => compare(b.difference, a.difference) || byId(a, b))
  const losses = largest<Change>(mostListed, (a, b) => compare(a.difference, b.difference) || byId(a, b))
  const put: MoveTally['put'] = (id, place, before, after) => {
    if (isSame(before.standing, after)) {
      people.equal += 1
      return
    }
    const [was, is] = [before.paid, paidTo(after)]
    if (was === undefined || is === undefined) {
      people.unclear += 1
      return
    }
    const difference = subtract(is, was)
    const order = compare(difference, nothing)
    const move = order === 0 ? 'equal' : order > 0 ? 'gain' : 'lose'
    people[move] += 1
    if (move === 'equal') return
    sums[move] = add(sums[move], difference)
    const listed = move === 'gain' ? gains : losses
    listed.put({ id, place, before, after, difference })
  }
  const result: MoveTally['result'] = (scale, shownAt) => {
    const sumOf = (move: Move) => ({ people: people[move], sum: moneyText(sums[move], scale) })
    const moves = { gain: sumOf('gain'), lose: sumOf('lose'), equal: sumOf('equal'), unclear: sumOf('unclear') }
    const shown = (changes: Largest<Change>) =>
      changes.all().map(({ place, before, after, difference }) => ({
        ...shownAt(place),
        ...{ before: before.standing, after: standingOf(after), difference: moneyText(difference, scale) },
      }))
    return { moves, gains: shown(gains), losses: shown(losses) }
  }
  return { put, result }
}

/** The common case without arithmetic: two amounts of one text are equal. */
function isSame(before: Standing, after: Standing): boolean {
  return before.status === 'complete' && after.status === 'complete' && before.payout === after.payout
}

function byId(a: Change, b: Change): number {
  return a.id < b.id ? -1 : 1
}
