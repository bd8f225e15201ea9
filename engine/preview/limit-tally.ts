import { type LimitNote, limitsOf } from '../model/limits-of.ts'
import type { PersonOutcome } from '../model/raw/outcome.ts'
import { type Largest, largest } from './largest.ts'
import type { PersonBefore } from './person-before.ts'
import type { LimitReached } from './preview-types.ts'
import type { TalliedPeople } from './tallied-people.ts'

/** People who are listed at each limit, and limits at which they are: schemes may have thousands of figures. */
const mostListed = 50
const mostLimits = 40

interface Reached<Who> {
  readonly note: LimitNote
  people: number
  newly: number
  readonly rows: Largest<Who>
}

/** Who came to a cap, a floor or a gate, and was not there before. */
export interface LimitTally<Who> {
  put(who: Who, outcome: PersonOutcome, before: PersonBefore | undefined): void
  /** Most of those who are new first. */
  result(): readonly LimitReached[]
}

export function limitTally<Who>({ order, shown }: TalliedPeople<Who>): LimitTally<Who> {
  const limits = new Map<string, Reached<Who>>()
  const put: LimitTally<Who>['put'] = (who, outcome, before) => {
    for (const note of limitsOf(outcome)) {
      const reached = limits.get(note.key) ?? { note, people: 0, newly: 0, rows: largest(mostListed, order) }
      limits.set(note.key, reached)
      reached.people += 1
      if (before?.limits.includes(note.key) === true) continue
      reached.newly += 1
      reached.rows.put(who)
    }
  }
  const result = () =>
    [...limits.values()]
      .sort((a, b) => b.newly - a.newly || (a.note.key < b.note.key ? -1 : 1))
      .map(({ note: { kind, code, figure }, people, newly, rows }, place) => ({
        ...{ kind, code, figure, people, newly },
        rows: place < mostLimits ? rows.all().map(shown) : [],
      }))
  return { put, result }
}
