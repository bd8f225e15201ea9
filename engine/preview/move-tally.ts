import { add, subtract } from '../kernel/arithmetic.ts'
import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { type Largest, largest } from './largest.ts'
import { moneyText, nothing } from './money.ts'
import { type PersonBefore, paidTo, standingOf } from './person-before.ts'
import type { Move, MoveSum, PersonChange, Standing } from './preview-types.ts'
import type { TalliedPeople } from './tallied-people.ts'

/** Changes that are listed on either side. */
const mostListed = 20

interface Change<Who> {
  readonly who: Who
  readonly before: Standing
  readonly after: Standing
  readonly difference: Decimal
}

/** Who gets more and who less, and the largest changes. */
export interface MoveTally<Who> {
  /** Of somebody who takes part before or after. */
  put(who: Who, before: PersonBefore, after: Standing): Move
  result(scale: number): {
    readonly moves: Readonly<Record<Move, MoveSum>>
    readonly gains: readonly PersonChange[]
    readonly losses: readonly PersonChange[]
  }
}

export function moveTally<Who>({ order, shown }: TalliedPeople<Who>): MoveTally<Who> {
  const people: Record<Move, number> = { gain: 0, lose: 0, equal: 0, unclear: 0 }
  const sums: Record<Move, Decimal> = { gain: nothing, lose: nothing, equal: nothing, unclear: nothing }
  const gains = largest<Change<Who>>(mostListed, (a, b) => compare(b.difference, a.difference) || order(a.who, b.who))
  const losses = largest<Change<Who>>(mostListed, (a, b) => compare(a.difference, b.difference) || order(a.who, b.who))
  const put: MoveTally<Who>['put'] = (who, before, after) => {
    const difference = isSame(before, after) ? nothing : differenceOf(before, after)
    const move = moveOf(difference)
    people[move] += 1
    if (difference === undefined || move === 'equal') return move
    sums[move] = add(sums[move], difference)
    const listed = move === 'gain' ? gains : losses
    listed.put({ who, before: standingOf(before), after: standingOf(after), difference })
    return move
  }
  const result: MoveTally<Who>['result'] = (scale) => {
    const sumOf = (move: Move) => ({ people: people[move], sum: moneyText(sums[move], scale) })
    const moves = { gain: sumOf('gain'), lose: sumOf('lose'), equal: sumOf('equal'), unclear: sumOf('unclear') }
    const changes = (listed: Largest<Change<Who>>) =>
      listed.all().map(({ who, before, after, difference }) => ({
        ...shown(who),
        ...{ before, after, difference: moneyText(difference, scale) },
      }))
    return { moves, gains: changes(gains), losses: changes(losses) }
  }
  return { put, result }
}

/** The common case without arithmetic: two amounts of one text are equal. */
function isSame(before: Standing, after: Standing): boolean {
  return before.status === 'complete' && after.status === 'complete' && before.payout === after.payout
}

function differenceOf(before: PersonBefore, after: Standing): Decimal | undefined {
  const is = paidTo(after)
  return before.paid === undefined || is === undefined ? undefined : subtract(is, before.paid)
}

function moveOf(difference: Decimal | undefined): Move {
  if (difference === undefined) return 'unclear'
  const order = compare(difference, nothing)
  return order === 0 ? 'equal' : order > 0 ? 'gain' : 'lose'
}
