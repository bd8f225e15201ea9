import type { Scheme } from '../compile/scheme.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { RawFacts, RawGroup, RawPerson } from '../model/raw/facts.ts'
import { checkFactsOf, checkRatingsOf, type Wanted, wantedBy } from './check-given.ts'
import { checkPartsInside, checkPeriod, checkPeriodsOnce } from './check-periods.ts'

type Report = (issue: Issue) => void

/** What is wrong with the facts as a whole for this scheme; with any of it nothing is evaluated. */
export function checkFacts(scheme: Scheme, facts: RawFacts): readonly Issue[] {
  const issues: Issue[] = []
  const report = (problem: Issue) => issues.push(problem)
  const hasPeriod = checkPeriod(scheme, facts, report)
  checkOnce(facts, report)
  const wanted = wantedBy(scheme)
  const look = (each: RawPerson | RawGroup, giver: Parameters<typeof checkFactsOf>[0], path: string) => {
    checkGiven(each, giver, wanted, path, report)
    checkPeriodsOnce(each.parts, `${path}/parts`, report)
    if (hasPeriod) checkPartsInside(facts.period, each.parts, `${path}/parts`, report)
  }
  const before: Before = { order: [] }
  for (const [index, person] of facts.people.entries()) {
    if (isPlain(person, wanted, before)) continue
    const path = `/people/${index}`
    look(person, 'person', path)
    checkPeriodsOnce(person.history, `${path}/history`, report)
  }
  facts.groups?.forEach((group, index) => look(group, group.kind, `/groups/${index}`))
  return issues
}

/** The facts of the person before, in their order. */
interface Before {
  order: readonly string[]
}

/**
 * The common case in a glance: facts that are wanted of a person, and nothing else. People of one file mostly have the same facts in
 * the same order, so that going along with the person before is enough.
 */
function isPlain({ facts, ratings, parts, history }: RawPerson, { metrics }: Wanted, before: Before): boolean {
  if (ratings !== undefined || parts !== undefined || history !== undefined) return false
  if (isInOrder(facts, before.order)) return true
  const own = Object.keys(facts ?? {})
  if (own.some((metric) => metrics.get(metric) !== 'person')) return false
  before.order = own
  return true
}

function isInOrder(facts: RawPerson['facts'], order: readonly string[]): boolean {
  let place = 0
  for (const metric in facts) {
    if (metric !== order[place]) return false
    place += 1
  }
  return true
}

/** One entry per person, team, department, and one company. */
function checkOnce({ people, groups }: RawFacts, report: Report): void {
  if (!isAscending(people)) checkPeopleOnce(people, report)
  const known = new Set<string>()
  groups?.forEach(({ kind, id }, index) => {
    const key = kind === 'company' ? kind : `${kind} ${id}`
    if (known.has(key)) report(issue('group-twice', 'error', `/groups/${index}/id`, { kind, group: id }))
    known.add(key)
  })
}

/**
 * Files mostly come in the order of ids, as texts or as numbers (9 before 10), and then nobody is in them twice. Looking each up among
 * all before costs several times as much.
 */
function isAscending(people: readonly RawPerson[]): boolean {
  let before = ''
  let [asTexts, asNumbers] = [true, true]
  for (const { id } of people) {
    const isAfter = id > before
    if (!isAfter) asTexts = false
    if (id.length < before.length || (id.length === before.length && !isAfter)) asNumbers = false
    if (!asTexts && !asNumbers) return false
    before = id
  }
  return true
}

function checkPeopleOnce(people: readonly RawPerson[], report: Report): void {
  const seen = new Set<string>()
  for (const [index, { id }] of people.entries()) {
    const before = seen.size
    if (seen.add(id).size === before) report(issue('person-twice', 'error', `/people/${index}/id`, { person: id }))
  }
}

function checkGiven(
  each: RawPerson | RawGroup,
  giver: Parameters<typeof checkFactsOf>[0],
  wanted: Wanted,
  path: string,
  report: Report,
): void {
  checkFactsOf(giver, each.facts, wanted, `${path}/facts`, report)
  checkRatingsOf(giver, each.ratings, wanted, `${path}/ratings`, report)
  each.parts?.forEach((part, index) => {
    checkFactsOf(giver, part.facts, wanted, `${path}/parts/${index}/facts`, report)
    checkRatingsOf(giver, part.ratings, wanted, `${path}/parts/${index}/ratings`, report)
  })
}
