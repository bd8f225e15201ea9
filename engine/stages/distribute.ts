import type { CompiledBands, Scheme } from '../compile/scheme.ts'
import { compare } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import { seats } from '../kernel/seats.ts'
import type { Subject } from '../model/subject.ts'
import { Gap, type Value } from '../model/value.ts'
import { cohortNames, inOrder } from '../scoring/compared-within.ts'
import { gapOf } from '../scoring/gaps.ts'
import type { Placed } from './grade.ts'

type Forced = NonNullable<CompiledBands['forced']>

/**
 * The row of each person: by score, or where a distribution is forced by seats within each group. People are taken from the best
 * total down, deciding metrics next; those who stay equal across a seat boundary go up or down together, as the scheme says.
 */
export function distribute(
  scheme: Scheme,
  bands: CompiledBands,
  runs: readonly Subject[],
  rows: ReadonlyMap<Subject, number>,
): ReadonlyMap<Subject, Placed> {
  const placed = new Map<Subject, Placed>(runs.map((run) => [run, { row: rows.get(run) ?? -1, how: 'band' }]))
  const { forced } = bands
  if (forced === undefined) return placed
  const groups = Map.groupBy(runs, (run) => run.cohort(forced.raw.within))
  for (const [group, members] of groups) {
    if (group === undefined) for (const run of members) placed.set(run, waiting(nowhere(forced)))
    else if (members.length >= (forced.raw.smallestGroup ?? 1)) {
      for (const [run, place] of distributeGroup(scheme, bands, forced, members)) placed.set(run, place)
    }
  }
  return placed
}

function waiting(gap: Gap): Placed {
  return { row: -1, how: 'forced-distribution', gap }
}

/** Whoever belongs to no group cannot be compared with anyone. */
function nowhere({ raw }: Forced): Gap {
  return Gap.missing({ figure: 'band', what: 'group', name: cohortNames[raw.within] })
}

function distributeGroup(
  scheme: Scheme,
  bands: CompiledBands,
  forced: Forced,
  members: readonly Subject[],
): ReadonlyMap<Subject, Placed> {
  const keys = new Map(members.map((run) => [run, sortKeys(scheme, forced, run)]))
  const gaps = new Map(members.map((run) => [run, gapOf(...(keys.get(run) ?? []))]))
  if ([...gaps.values()].some((gap) => gap !== undefined)) return allWaiting(gaps)
  const byPlace = [...members].sort((a, b) => comparePeople(forced, keys.get(a) ?? [], keys.get(b) ?? []))
  const counts = seats(members.length, forced.percents, forced.raw.seatTies === 'higher-band' ? 'first' : 'last')
  const bandAt = counts.flatMap((count, index) => new Array<number>(count).fill(rowOf(bands, forced, index)))
  const isEqual = (a: Subject, b: Subject) => comparePeople(forced, keys.get(a) ?? [], keys.get(b) ?? []) === 0
  const placed = new Map<Subject, Placed>()
  for (const { first, equals } of tieGroups(byPlace, isEqual)) {
    const place = forced.raw.peopleTies === 'up' ? first : first + equals.length - 1
    for (const run of equals) placed.set(run, { row: bandAt[place] ?? -1, how: 'forced-distribution' })
  }
  return placed
}

/** Runs of equals in a sorted list, each with the place of its first. */
function* tieGroups<T>(
  sorted: readonly T[],
  isEqual: (a: T, b: T) => boolean,
): Generator<{ first: number; equals: readonly T[] }> {
  for (let first = 0; first < sorted.length; ) {
    let end = first + 1
    while (end < sorted.length && isEqual(sorted[first] as T, sorted[end] as T)) end += 1
    yield { first, equals: sorted.slice(first, end) }
    first = end
  }
}

function rowOf(bands: CompiledBands, forced: Forced, index: number): number {
  return bands.rows.findIndex((row) => row.id === forced.raw.rows[index]?.band)
}

type Keys = readonly (Value | undefined)[]

function sortKeys(scheme: Scheme, forced: Forced, run: Subject): Keys {
  const ids = ['total', ...(forced.raw.deciders ?? []).map((decider) => decider.metric)]
  return ids.map((id) => run.frame[scheme.names.find(id)?.slot ?? -1])
}

/** Negative: `a` comes first. */
function comparePeople(forced: Forced, a: Keys, b: Keys): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    const better = index === 0 ? 'higher' : (forced.raw.deciders?.[index - 1]?.better ?? 'higher')
    invariant(left instanceof Decimal && right instanceof Decimal, 'people are compared by numbers')
    const order = compare(left, right)
    if (order !== 0) return better === 'higher' ? -order : order
  }
  return 0
}

/** One person without a total, or without what decides between equals, keeps the whole group waiting. */
function allWaiting(gaps: ReadonlyMap<Subject, Gap | undefined>): ReadonlyMap<Subject, Placed> {
  const lacking = inOrder([...gaps.keys()].filter((run) => gaps.get(run) !== undefined))
  const others = Gap.missing(
    ...lacking.map(({ person: { id, name = id } }) => ({
      figure: 'total',
      name,
      what: 'person' as const,
      person: id,
    })),
  )
  return new Map([...gaps].map(([run, gap]) => [run, waiting(gap ?? others)]))
}
