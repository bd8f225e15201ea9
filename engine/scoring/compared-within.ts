import type { Decimal } from '../kernel/decimal.ts'
import type { Missing } from '../model/raw/outcome.ts'
import type { Cohort } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { Gap } from '../model/value.ts'

/**
 * Compares people within their cohorts: gives one result per subject, in the order of `subjects`. `compare` gets the values of one
 * whole cohort with its people. It needs them all: where someone has no value, that person keeps the own gap and the others of
 * the cohort miss that person. Someone who belongs to no cohort misses the group.
 */
export function comparedWithin<T>(
  subjects: readonly Subject[],
  values: readonly (T | Gap)[],
  within: Cohort,
  figure: string,
  compare: (values: readonly T[], members: readonly Subject[]) => readonly (Decimal | Gap)[],
): readonly (Decimal | Gap)[] {
  const nowhere = Gap.missing({ figure, what: 'group', name: cohortNames[within] })
  const results: (Decimal | Gap)[] = subjects.map(() => nowhere)
  for (const indexes of cohorts(subjects, within)) {
    const members = indexes.flatMap((index) => subjects[index] ?? [])
    const found = compareCohort(
      members,
      indexes.map((index) => values[index] as T | Gap),
      figure,
      compare,
    )
    indexes.forEach((index, at) => {
      results[index] = found[at] as Decimal | Gap
    })
  }
  return results
}

/** What people call what they are compared within. */
export const cohortNames: Readonly<Record<Cohort, string>> = {
  everyone: '公司',
  department: '部门',
  team: '团队',
  post: '岗位',
}

function cohorts(subjects: readonly Subject[], within: Cohort): Iterable<readonly number[]> {
  const indexes = new Map<string, number[]>()
  subjects.forEach((subject, index) => {
    const cohort = subject.cohort(within)
    if (cohort === undefined) return
    const members = indexes.get(cohort)
    if (members === undefined) indexes.set(cohort, [index])
    else members.push(index)
  })
  return indexes.values()
}

function compareCohort<T>(
  members: readonly Subject[],
  values: readonly (T | Gap)[],
  figure: string,
  compare: (values: readonly T[], members: readonly Subject[]) => readonly (Decimal | Gap)[],
): readonly (Decimal | Gap)[] {
  const absent = inOrder(members.filter((_, at) => values[at] instanceof Gap))
  if (absent.length === 0) return compare(values as readonly T[], members)
  const missed = Gap.missing(...absent.map((subject) => missing(subject, figure)))
  return values.map((value) => (value instanceof Gap ? value : missed))
}

/** People by their ids: what is said of them depends on no order in which they were given. */
export function inOrder<T extends { readonly person: { readonly id: string } }>(people: readonly T[]): readonly T[] {
  return people.toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1))
}

function missing({ person }: Subject, figure: string): Missing {
  return { figure, what: 'person', name: person.name ?? person.id, person: person.id }
}
