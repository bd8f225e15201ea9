import type { PersonOutcome } from '../../engine/index.ts'
import { bestOf } from './best-of.ts'
import { byId } from './limit-tally.ts'
import type { PersonShort, PersonShown, ShortfallReason, Shortfalls } from './preview-summary.ts'

/** People and reasons that are listed, and reasons of each of the people. */
const mostListed = 200
const mostReasons = 5

/** Of whom nothing can be said, and why. */
export interface ShortfallTally {
  put(person: PersonShown, outcome: PersonOutcome): void
  result(): Shortfalls
}

type Reason = ShortfallReason extends infer R ? (R extends { people: number } ? Omit<R, 'people'> : never) : never

export function shortfallTally(): ShortfallTally {
  const reasons = new Map<string, { readonly reason: Reason; people: number }>()
  const rows = bestOf<PersonShort>(mostListed, byId)
  let all = 0
  const put = (person: PersonShown, outcome: PersonOutcome) => {
    const { status, missing = [], problems = [] } = outcome
    if (status !== 'incomplete' && status !== 'invalid') return
    all += 1
    rows.put({
      ...person,
      ...{ status, missing: missing.slice(0, mostReasons), problems: problems.slice(0, mostReasons) },
    })
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
    rows: rows.all(),
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
