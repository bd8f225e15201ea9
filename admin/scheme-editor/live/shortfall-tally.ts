import type { PersonOutcome } from '../../../engine/index.ts'
import type { PersonShown, ShortfallReason, Shortfalls } from './live-summary.ts'

/** People and reasons that are listed, and reasons of each of the people. */
const mostListed = 50
const mostReasons = 5

/** Of whom nothing can be said, and why. */
export interface ShortfallTally {
  put(outcome: PersonOutcome, place: number): void
  result(shownAt: (place: number) => PersonShown): Shortfalls
}

type Reason = ShortfallReason extends infer R ? (R extends { people: number } ? Omit<R, 'people'> : never) : never

export function shortfallTally(): ShortfallTally {
  const reasons = new Map<string, { readonly reason: Reason; people: number }>()
  const short: { readonly place: number; readonly outcome: PersonOutcome }[] = []
  const put: ShortfallTally['put'] = (outcome, place) => {
    if (outcome.status !== 'incomplete' && outcome.status !== 'invalid') return
    short.push({ place, outcome })
    for (const [key, reason] of reasonsOf(outcome)) {
      const known = reasons.get(key) ?? { reason, people: 0 }
      known.people += 1
      reasons.set(key, known)
    }
  }
  const result: ShortfallTally['result'] = (shownAt) => ({
    people: short.length,
    reasons: [...reasons]
      .sort(([a, { people: some }], [b, { people: others }]) => others - some || (a < b ? -1 : 1))
      .slice(0, mostListed)
      .map(([, { reason, people }]) => ({ ...reason, people })),
    rows: short
      .toSorted((a, b) => a.place - b.place)
      .slice(0, mostListed)
      .map(({ place, outcome: { missing = [], problems = [] } }) => ({
        ...shownAt(place),
        ...{ missing: missing.slice(0, mostReasons), problems: problems.slice(0, mostReasons) },
      })),
  })
  return { put, result }
}

/** Each reason of somebody once. */
function reasonsOf({ missing = [], problems = [] }: PersonOutcome): ReadonlyMap<string, Reason> {
  const found = new Map<string, Reason>()
  for (const { name, what, rater, period } of missing) {
    const about = { ...(rater !== undefined && { rater }), ...(period !== undefined && { period }) }
    found.set(`missing ${what} ${name} ${rater} ${period}`, { kind: 'missing', name, what, ...about })
  }
  for (const { code, figure } of problems) found.set(`problem ${code} ${figure}`, { kind: 'problem', code, figure })
  return found
}
