import { type LimitNote, limitsOf, type PersonOutcome } from '../../engine/index.ts'
import { type BestOf, bestOf } from './best-of.ts'
import type { PersonBefore } from './person-before.ts'
import type { LimitReached, PersonShown } from './preview-summary.ts'

/** People who are listed at each limit, and limits at which they are: schemes may have thousands of figures. */
const mostListed = 50
const mostLimits = 40

interface Reached {
  readonly note: LimitNote
  people: number
  newly: number
  readonly rows: BestOf<PersonShown>
}

/** Who came to a cap, a floor or a gate, and was not there before. */
export interface LimitTally {
  put(person: PersonShown, outcome: PersonOutcome, before: PersonBefore | undefined): void
  result(): readonly LimitReached[]
}

export function limitTally(): LimitTally {
  const limits = new Map<string, Reached>()
  const put = (person: PersonShown, outcome: PersonOutcome, before: PersonBefore | undefined) => {
    for (const note of limitsOf(outcome)) {
      const reached = limits.get(note.key) ?? { note, people: 0, newly: 0, rows: bestOf(mostListed, byId) }
      limits.set(note.key, reached)
      reached.people += 1
      if (before?.limits.includes(note.key) === true) continue
      reached.newly += 1
      reached.rows.put(person)
    }
  }
  const result = () =>
    [...limits.values()]
      .map(({ note: { kind, code, figure }, people, newly, rows }) => ({
        ...{ kind, code, figure, people, newly },
        rows: rows.all(),
      }))
      .sort((a, b) => b.newly - a.newly || (`${a.code} ${a.figure}` < `${b.code} ${b.figure}` ? -1 : 1))
      .map((limit, place) => (place < mostLimits ? limit : { ...limit, rows: [] }))
  return { put, result }
}

export function byId(a: PersonShown, b: PersonShown): number {
  return a.employee < b.employee ? -1 : 1
}
