import { type LimitNote, limitsOf, type PersonOutcome } from '../../../engine/index.ts'
import type { LimitReached, PersonShown } from './live-summary.ts'
import type { PersonBefore } from './person-before.ts'

/** People who are listed at each limit, and limits at which they are: schemes may have thousands of figures. */
const mostListed = 50
const mostLimits = 40

interface Reached {
  readonly note: LimitNote
  people: number
  newly: number
  readonly places: number[]
}

/** Who came to a cap, a floor or a gate, and was not there before. */
export interface LimitTally {
  put(outcome: PersonOutcome, place: number, before: PersonBefore | undefined): void
  /** Most of those who are new first. */
  result(shownAt: (place: number) => PersonShown): readonly LimitReached[]
}

export function limitTally(): LimitTally {
  const limits = new Map<string, Reached>()
  const put: LimitTally['put'] = (outcome, place, before) => {
    for (const note of limitsOf(outcome)) {
      const reached = limits.get(note.key) ?? { note, people: 0, newly: 0, places: [] }
      limits.set(note.key, reached)
      reached.people += 1
      if (before?.limits.includes(note.key) === true) continue
      reached.newly += 1
      reached.places.push(place)
    }
  }
  const result: LimitTally['result'] = (shownAt) =>
    [...limits.values()]
      .sort((a, b) => b.newly - a.newly || (a.note.key < b.note.key ? -1 : 1))
      .map(({ note: { kind, code, figure }, people, newly, places }, order) => ({
        ...{ kind, code, figure, people, newly },
        rows: order < mostLimits ? firstShown(places, shownAt) : [],
      }))
  return { put, result }
}

/** People are held in the order of their ids. */
function firstShown(places: readonly number[], shownAt: (place: number) => PersonShown): readonly PersonShown[] {
  return places
    .toSorted((a, b) => a - b)
    .slice(0, mostListed)
    .map(shownAt)
}
