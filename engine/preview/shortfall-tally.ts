import type { PersonOutcome } from '../model/raw/outcome.ts'
import { largest } from './largest.ts'
import type { PersonShort, ShortfallReason, Shortfalls } from './preview-types.ts'
import type { TalliedPeople } from './tallied-people.ts'

/** Reasons of each of the people that are listed. */
const mostReasons = 5

/** Of whom nothing can be said, and why. */
export interface ShortfallTally<Who> {
  put(who: Who, outcome: PersonOutcome): void
  result(): Shortfalls
}

type Reason = ShortfallReason extends infer R ? (R extends { people: number } ? Omit<R, 'people'> : never) : never

/** `mostListed`: how many people and how many reasons. */
export function shortfallTally<Who>({ order, shown }: TalliedPeople<Who>, mostListed: number): ShortfallTally<Who> {
  const reasons = new Map<string, { readonly reason: Reason; people: number }>()
  const rows = largest<{ who: Who; short: ShortOutcome }>(mostListed, (a, b) => order(a.who, b.who))
  let all = 0
  const put: ShortfallTally<Who>['put'] = (who, outcome) => {
    const { status, missing = [], problems = [] } = outcome
    if (status !== 'incomplete' && status !== 'invalid') return
    all += 1
    const short = { status, missing: missing.slice(0, mostReasons), problems: problems.slice(0, mostReasons) }
    rows.put({ who, short })
    for (const [key, reason] of reasonsOf(outcome)) {
      const known = reasons.get(key) ?? { reason, people: 0 }
      known.people += 1
      reasons.set(key, known)
    }
  }
  const result = () => ({
    people: all,
    reasons: [...reasons]
      .sort(([a, { people: some }], [b, { people: others }]) => others - some || (a < b ? -1 : 1))
      .slice(0, mostListed)
      .map(([, { reason, people }]) => ({ ...reason, people })),
    rows: rows.all().map(({ who, short }) => ({ ...shown(who), ...short })),
  })
  return { put, result }
}

type ShortOutcome = Pick<PersonShort, 'status' | 'missing' | 'problems'>

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
