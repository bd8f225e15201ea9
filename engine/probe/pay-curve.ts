import { decimal, type Decimal, parseDecimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { RawFacts, RawFactValues, RawGroup, RawPerson } from '../model/raw/facts.ts'
import type { Outcome } from '../model/raw/outcome.ts'
import type { GivenMetric } from '../model/raw/scheme.ts'

export type Evaluate = (facts: RawFacts) => Outcome | undefined
/** Payouts for values of one metric, the rest as it is; undefined where the outcome is not complete. */
export type PayCurve = (values: readonly Decimal[]) => readonly (Decimal | undefined)[]

/** A person of facts, whose pay is followed. */
export interface Tried {
  readonly facts: RawFacts
  readonly person: RawPerson
}

/**
 * One person's payout as a function of one fact: the person's own, or that of the team, department or company. `isAlone`: nothing in
 * the scheme compares people, so that all values of an own fact are tried in one evaluation; otherwise each is tried among the
 * colleagues.
 */
export function payCurve(evaluate: Evaluate, tried: Tried, metric: GivenMetric, isAlone: boolean): PayCurve {
  const { facts, person } = tried
  if (isAlone && isOwn(metric)) {
    return (values) => {
      const people = values.map((value, index) => ({ ...withFact(person, metric.id, value), id: `${index}` }))
      const outcome = evaluate({ ...facts, people })
      return values.map((_, index) => payoutOf(outcome, index))
    }
  }
  const people = isAlone ? [person] : facts.people
  const place = people.indexOf(person)
  return (values) =>
    values.map((value) => payoutOf(evaluate(factsWith({ ...facts, people }, person, metric, value)), place))
}

/** The number that a fact is now; undefined: it is not there, or no number. */
export function numberNow(tried: Tried, metric: GivenMetric): Decimal | undefined {
  const given: RawFactValues | undefined = isOwn(metric) ? tried.person.facts : groupOf(tried, metric)?.facts
  const raw = given?.[metric.id]
  if (typeof raw === 'number') return decimal(raw)
  return typeof raw === 'string' ? parseDecimal(raw) : undefined
}

function isOwn({ scope }: GivenMetric): boolean {
  return scope === undefined || scope === 'person'
}

/** The team, department or company whose fact it is; undefined: it is the person's own. */
export function groupOf({ facts, person }: Tried, { scope }: GivenMetric): RawGroup | undefined {
  return facts.groups?.find(({ kind, id }) => kind === scope && (kind === 'company' || id === person[kind]))
}

function factsWith(facts: RawFacts, person: RawPerson, metric: GivenMetric, value: Decimal): RawFacts {
  const change = <T extends { facts?: RawFactValues }>(list: readonly T[], changed: T | undefined): T[] =>
    list.map((each) => (each === changed ? withFact(each, metric.id, value) : each))
  if (isOwn(metric)) return { ...facts, people: change(facts.people, person) }
  return { ...facts, groups: change(facts.groups ?? [], groupOf({ facts, person }, metric)) }
}

function withFact<T extends { facts?: RawFactValues }>(given: T, metric: string, value: Decimal): T {
  return { ...given, facts: { ...given.facts, [metric]: toText(value) } }
}

function payoutOf(outcome: Outcome | undefined, index: number): Decimal | undefined {
  const person = outcome?.people[index]
  return person?.status === 'complete' && person.payout !== undefined ? decimal(person.payout) : undefined
}
