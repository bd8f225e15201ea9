import {
  compareOutcome,
  comparesPeople,
  type Compiled,
  compileScheme,
  evaluateCompiled,
  type Issue,
  type Outcome,
  type PersonOutcome,
  type RawCase,
  type RawGroup,
  type RawPerson,
} from '../../../engine/index.ts'
import { expectedOf } from '../cases/expected-of.ts'
import { comparisonsIn, type Comparison } from './comparisons-in.ts'
import type { FiguresFor } from './figures-for.ts'
import type { ContentToEvaluate } from './held-cohort.ts'

/** A case without its id and its name, which whoever keeps it gives; with the values of all blanks. */
export type UnnamedCase = Omit<RawCase, 'id' | 'name'>

export type PersonAsCase =
  /** `kept`: dates and texts of the person that the figures depend on. */
  | { readonly kind: 'made'; readonly made: UnnamedCase; readonly kept: readonly Kept[] }
  /** The draft, as it is, cannot be evaluated as a case is. */
  | { readonly kind: 'unfit'; readonly issues: readonly Issue[] }
  /** The outcome depends on other people. */
  | { readonly kind: 'compared'; readonly comparisons: readonly Comparison[] }
  /** Without name and number the figures would be others: the scheme asks who it is. */
  | { readonly kind: 'personal' }
  | { readonly kind: 'nobody' }

export type Kept = 'hired' | 'left' | 'history' | 'texts'

/** Whoever becomes a case is called that. */
const anonymousId = '1'

/**
 * What is held of a person as a case of a draft that expects what comes out now: without name and number, without who gave which rating,
 * and without the dates of employment where they make no difference. A scheme that compares people gives no case of one alone.
 */
export function caseOfPerson(
  { document, parameters }: ContentToEvaluate,
  { people, groups }: FiguresFor,
  period: string,
  employee: string,
): PersonAsCase {
  const filled = { ...suggestedOf(document, parameters), ...parameters }
  const { scheme, issues }: Compiled = compileScheme(document, { parameters: filled })
  if (scheme === undefined) return { kind: 'unfit', issues: issues.filter(({ severity }) => severity === 'error') }
  if (comparesPeople(scheme)) return { kind: 'compared', comparisons: comparisonsIn(scheme) }
  const person = people.find(({ id }) => id === employee)
  if (person === undefined) return { kind: 'nobody' }
  const own = groups.filter((group) => isGroupOf(group, person)).map(unnamedGroup)
  const evaluated = (one: RawPerson) => {
    const facts = { format: 1 as const, period, people: [one], ...(own.length > 0 && { groups: own }) }
    return evaluateCompiled(scheme, facts)
  }
  const real = evaluated(person)
  const [outcome] = real.outcome?.people ?? []
  if (outcome === undefined) return { kind: 'unfit', issues: real.issues }
  const isSame = (one: RawPerson) => comesTo(outcome, evaluated(one).outcome)
  const anonymous = unnamed(person)
  if (!isSame(anonymous)) return { kind: 'personal' }
  const kept = dropped(anonymous, isSame)
  const made = {
    period,
    ...(Object.keys(filled).length > 0 && { parameters: filled }),
    people: [kept],
    ...(own.length > 0 && { groups: own }),
    expect: [{ ...expectedOf(outcome), person: anonymousId }],
  }
  return { kind: 'made', made, kept: keptOf(kept, document) }
}

/** Values that the draft suggests for blanks that nobody has filled in. */
function suggestedOf({ parameters: blanks = [] }: ContentToEvaluate['document'], filled: object) {
  const open = blanks.filter(({ id, value }) => value === undefined && !Object.hasOwn(filled, id))
  return Object.fromEntries(open.flatMap(({ id, suggested }) => (suggested === undefined ? [] : [[id, suggested]])))
}

function isGroupOf({ kind, id }: RawGroup, person: RawPerson): boolean {
  if (kind === 'company') return true
  return id === (kind === 'team' ? person.team : person.department)
}

function unnamedGroup({ name: _, ...group }: RawGroup): RawGroup {
  return { ...group, ...withoutRaters(group) }
}

function unnamed({ name: _, ...person }: RawPerson): RawPerson {
  return { ...person, ...withoutRaters(person), id: anonymousId }
}

type Rated = Pick<RawPerson, 'ratings' | 'parts'>

/** Ratings without who gave them. */
function withoutRaters({ ratings, parts }: Rated): Rated {
  const plain = (given: Rated['ratings']) => given?.map(({ by: _, ...rating }) => rating)
  return {
    ...(ratings && { ratings: plain(ratings) ?? [] }),
    ...(parts && {
      parts: parts.map((part) => ({ ...part, ...(part.ratings && { ratings: plain(part.ratings) ?? [] }) })),
    }),
  }
}

/** Without the dates of employment, as far as the same comes out without them. */
function dropped(person: RawPerson, isSame: (one: RawPerson) => boolean): RawPerson {
  const { hired: _, ...noHired } = person
  const first = isSame(noHired) ? noHired : person
  const { left: __, ...noLeft } = first
  return isSame(noLeft) ? noLeft : first
}

function comesTo(wanted: PersonOutcome, outcome: Outcome | undefined): boolean {
  const expected = { ...expectedOf(wanted), ...(wanted.metrics && { metrics: wanted.metrics }), person: anonymousId }
  return outcome !== undefined && compareOutcome([expected], outcome).length === 0
}

function keptOf(
  { hired, left, history = [], facts = {} }: RawPerson,
  { metrics }: ContentToEvaluate['document'],
): readonly Kept[] {
  const hasTexts = metrics.some(
    (metric) =>
      metric.kind === 'given' &&
      (metric.unit === 'text' || metric.unit === 'records') &&
      Object.hasOwn(facts, metric.id),
  )
  return [
    ...(hired === undefined ? [] : ['hired' as const]),
    ...(left === undefined ? [] : ['left' as const]),
    ...(history.length === 0 ? [] : ['history' as const]),
    ...(hasTexts ? ['texts' as const] : []),
  ]
}
