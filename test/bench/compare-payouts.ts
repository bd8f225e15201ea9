import { isDeepStrictEqual } from 'node:util'
import type { Agreement } from './bench-report.ts'
import type { ContenderId, PersonFigures } from './contender.ts'

/** How many people have another payout than ours, to the fen; `theirs` may be some of the people only. */
export function comparePayouts(
  contender: ContenderId,
  theirs: readonly PersonFigures[],
  ours: ReadonlyMap<string, PersonFigures>,
): Agreement {
  return compare(contender, theirs, (one) => inFen(one) === inFen(ours.get(one.id)))
}

/** The same over every field there is. */
export function compareFigures(
  contender: ContenderId,
  theirs: readonly PersonFigures[],
  ours: ReadonlyMap<string, PersonFigures>,
): Agreement {
  return compare(contender, theirs, (one) => isDeepStrictEqual(one, ours.get(one.id)))
}

function compare(
  contender: ContenderId,
  theirs: readonly PersonFigures[],
  agrees: (one: PersonFigures) => boolean,
): Agreement {
  const different = theirs.filter((one) => !agrees(one)).map(({ id }) => id)
  return { contender, compared: theirs.length, different: different.length, first: different.slice(0, 3) }
}

/** A double within less than half a fen of an amount prints as that amount. */
function inFen(figures: PersonFigures | undefined): string {
  const payout = figures?.payout
  return typeof payout === 'number' ? payout.toFixed(2) : `${payout}`
}
