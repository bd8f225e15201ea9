import type { Expected, RawCase, RawCases } from '../model/raw/cases.ts'
import type { RawGroup, RawHistory, RawPart, RawPerson, RawRating } from '../model/raw/facts.ts'
import type { Id } from '../model/raw/scheme.ts'
import { type NewId, newIdBy, type Renaming } from './renaming.ts'

/**
 * Worked cases of a scheme that was renamed: the facts, posts, departments and raters of their people and groups, and the metrics that are
 * expected, have their new ids; the order of keys stays.
 */
export function renameCases(cases: RawCases, renaming: Renaming): RawCases {
  const newId = newIdBy(renaming)
  return { ...cases, cases: cases.cases.map((each) => changed(each, caseChanges(newId))) }
}

/** A change for every field that a part has: leaving one out does not compile. */
type Changes<T> = { readonly [K in keyof T]-?: (value: NonNullable<T[K]>) => NonNullable<T[K]> }

function changed<T extends object>(part: T, changes: Changes<T>): T {
  const fields = Object.entries(part).map(([key, value]) => {
    const change = changes[key as keyof T] as ((value: unknown) => unknown) | undefined
    return [key, value === undefined || change === undefined ? value : change(value)]
  })
  return Object.fromEntries(fields) as T
}

function same<T>(value: T): T {
  return value
}

function caseChanges(newId: NewId): Changes<RawCase> {
  return {
    ...{ id: same, name: same, period: same, parameters: same },
    people: (people) => people.map((each) => changed(each, personChanges(newId))),
    groups: (groups) => groups.map((each) => changed(each, groupChanges(newId, each))),
    expect: (expected) => expected.map((each) => changed(each, expectedChanges(newId))),
  }
}

function personChanges(newId: NewId): Changes<RawPerson> {
  return {
    ...{ id: same, name: same, team: same, hired: same, left: same, carried: same },
    ...givenChanges(newId),
    post: (id) => newId('posts', id),
    department: (id) => newId('departments', id),
    history: (periods) => periods.map((each) => changed(each, historyChanges(newId))),
  }
}

function groupChanges(newId: NewId, { kind }: RawGroup): Changes<RawGroup> {
  const id = (own: Id) => (kind === 'department' ? newId('departments', own) : own)
  return { ...{ kind: same, name: same }, ...givenChanges(newId), id }
}

function givenChanges(newId: NewId) {
  const given = {
    facts: <V>(facts: Record<Id, V>) => keysOf(facts, newId),
    ratings: (ratings: RawRating[]) => ratings.map((each) => changed(each, ratingChanges(newId))),
  }
  const parts: Changes<RawPart> = { period: same, ...given }
  return { ...given, parts: (all: RawPart[]) => all.map((each) => changed(each, parts)) }
}

function ratingChanges(newId: NewId): Changes<RawRating> {
  return {
    ...{ indicator: same, by: same, rating: same, level: same },
    rater: (id) => newId('raters', id),
  }
}

function historyChanges(newId: NewId): Changes<RawHistory> {
  return {
    ...{
      period: same,
      total: same,
      scores: same,
      band: same,
      rewards: same,
      penalties: same,
      demerits: same,
      pay: same,
    },
    facts: (facts) => keysOf(facts, newId),
  }
}

function expectedChanges(newId: NewId): Changes<Expected> {
  return {
    ...{
      person: same,
      status: same,
      total: same,
      rank: same,
      band: same,
      scores: same,
      rewards: same,
      penalties: same,
    },
    // What is missing is told by its name.
    ...{ pay: same, payout: same, carried: same, missing: same, problems: same },
    metrics: (metrics) => keysOf(metrics, newId),
  }
}

function keysOf<V>(values: Record<Id, V>, newId: NewId): Record<Id, V> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [newId('metrics', id), value]))
}
