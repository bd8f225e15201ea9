import { cycleOf, type RawGroup, type RawPart, type RawPerson, type RawRating } from '../../../engine/index.ts'
import type { PeriodDays } from './days-of-period.ts'
import type { GivenByPeriod, GivenRecord } from './gather-given.ts'
import type { HistoryFound } from './gather-history.ts'
import type { HistoryWanted } from './gather-history-wanted.ts'
import { takeFacts, takeRatings } from './gather-taken.ts'
import type { FiguresWanted, GivenTo } from './gather-wanted.ts'

/** Everything that was gathered, by whose it is. */
export interface Given extends HistoryFound {
  readonly period: string
  /** The smaller periods inside this one. */
  readonly inside: readonly string[]
  readonly wanted: FiguresWanted
  readonly earlier: HistoryWanted
  /** The earlier periods that were set up: what is missing in them is missing, and not of a time before there were records. */
  readonly setUp: ReadonlyMap<string, PeriodDays>
  readonly facts: GivenByPeriod<GivenRecord>
  readonly ratings: GivenByPeriod<readonly RawRating[]>
}

/** Somebody with everything that was gathered about them. */
export function withFigures(person: RawPerson, given: Given): RawPerson {
  const history = historyOf(person, given)
  const carried = given.carried.get(person.id)
  return {
    ...person,
    ...givenTo('person', person.id, given),
    ...(history.length > 0 && { history }),
    ...(carried && { carried }),
  }
}

/** Facts and ratings of one person or group in the period, and in those inside it. */
function givenTo(to: GivenTo, key: string, { period, inside, wanted, facts, ratings }: Given) {
  const record = facts.get(period)?.get(key)
  const own = takeFacts(record?.facts, wanted.metrics[to])
  const rated = takeRatings(ratings.get(period)?.get(key), wanted.raters[to])
  const missing = wanted.metrics[to].filter((id) => wanted.rolledUp.has(id) && !(own && Object.hasOwn(own, id)))
  const parts = inside.flatMap((part): RawPart[] => {
    const isScored = wanted.cycles.has(cycleOf(part))
    const within = record?.parts?.find((each) => each.period === part)?.facts
    const all = { ...within, ...facts.get(part)?.get(key)?.facts }
    const partFacts = takeFacts(all, isScored ? wanted.metrics[to] : missing)
    const partRatings = isScored ? takeRatings(ratings.get(part)?.get(key), wanted.raters[to]) : undefined
    if (partFacts === undefined && partRatings === undefined) return []
    return [{ period: part, ...(partFacts && { facts: partFacts }), ...(partRatings && { ratings: partRatings }) }]
  })
  return {
    ...(own && { facts: own }),
    ...(rated && { ratings: rated }),
    ...(parts.length > 0 && { parts }),
  }
}

/** Locked results, and facts of periods that have none: the person's own, and those of the groups that they are in now. */
function historyOf(person: RawPerson, { history, earlier, facts, setUp }: Given): NonNullable<RawPerson['history']> {
  const locked = history.get(person.id) ?? []
  if (earlier.periods.length === 0) return [...locked]
  const known = new Set(locked.map(({ period }) => period))
  const keys = ['company:company', `department:${person.department}`, `team:${person.team}`, person.id]
  const handedIn = earlier.periods.flatMap((period) => {
    if (known.has(period)) return []
    const given = facts.get(period)
    const stated = isEmployedIn(person, setUp.get(period)) ? earlier.stated : {}
    const all = Object.assign({}, stated, ...keys.map((key) => given?.get(key)?.facts))
    const own = takeFacts(all, earlier.metrics)
    return own === undefined ? [] : [{ period, facts: own }]
  })
  return [...locked, ...handedIn]
}

function isEmployedIn({ hired, left }: RawPerson, days: PeriodDays | undefined): boolean {
  if (days === undefined || hired === undefined) return false
  return hired <= days.to && (left === undefined || left >= days.from)
}

/** The teams and departments of these people, and the company, those of them that something was given to. */
export function groupsOf(people: readonly RawPerson[], given: Given): readonly RawGroup[] {
  const ids = {
    team: new Set(people.flatMap(({ team }) => team ?? [])),
    department: new Set(people.flatMap(({ department }) => department ?? [])),
    company: new Set(['company']),
  }
  return (['team', 'department', 'company'] as const).flatMap((kind) =>
    [...ids[kind]].sort().flatMap((id): RawGroup[] => {
      const own = givenTo(kind, `${kind}:${id}`, given)
      return Object.keys(own).length === 0 ? [] : [{ kind, id, ...own }]
    }),
  )
}
