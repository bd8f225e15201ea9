import {
  comparesPeople,
  compileScheme,
  type Difference,
  evaluateEach,
  type Issue,
  type Outcome,
  type PersonOutcome,
  type RawFacts,
  type RawGroup,
  type RawPerson,
  type RawScheme,
  type Scheme,
} from '../../../engine/index.ts'
import { type Evaluators, engineEvaluators, evaluateWithBoth } from '../../evaluation/evaluate-with-both.ts'
import type { Task } from '../../threads/threads.ts'
import { addTotals } from './add-totals.ts'
import { figuresHash } from './figures-hash.ts'
import { peopleAtOnce, portionsOf } from './portions-of.ts'

/** A version and what it is evaluated on, but for the people, who come in portions. */
export interface CohortToEvaluate {
  readonly document: RawScheme
  readonly parameters: Readonly<Record<string, number>>
  readonly period: string
  readonly groups: readonly RawGroup[]
  /** Only this person's outcome is wanted, with its calculation. */
  readonly explained?: string
  /** Everybody is evaluated by the reference too, which takes long. */
  readonly isDoubleChecked?: boolean
}

/** A person as they were evaluated, and what came of it. */
export interface EvaluatedPerson {
  readonly given: RawPerson
  readonly outcome: PersonOutcome
}

export type CohortEvaluated =
  /** JSON of a list of `EvaluatedPerson`, in the order of the people. */
  { readonly text: string } | LastAnswer

/** What comes at the end. */
export interface LastAnswer {
  /** Absent where the figures as a whole are wrong, as the issues say. */
  readonly totals: Outcome['totals'] | undefined
  readonly issues: readonly Issue[]
  readonly givenHash: string
  /** Where the evaluators first say different things, if both were asked and they do. */
  readonly difference: Pick<Difference, 'person' | 'figure'> | undefined
}

/** People whose outcomes go to the other thread at once. */
const portionSize = 500

/**
 * Evaluates everybody: together where outcomes depend on one another, else portion by portion as people come. They come as JSON of lists of them, which crosses from thread to
 * thread faster than they themselves would.
 */
export const evaluateCohortTask: Task<'evaluate-cohort'> = evaluateCohortWith(engineEvaluators)

/** The same with other evaluators, so that tests can plant a difference. */
export function evaluateCohortWith(evaluators: Evaluators): Task<'evaluate-cohort'> {
  return async function* (start, texts) {
    const { document, parameters, period, groups, explained, isDoubleChecked } = start
    const { parts: scheme } = compileScheme(document, { parameters })
    const isCohort = comparesPeople(scheme)
    const hash = figuresHash(groups)
    let last: Omit<LastAnswer, 'givenHash'> = { totals: undefined, issues: [], difference: undefined }
    for await (const portion of portionsOf<RawPerson>(texts, isCohort ? Number.POSITIVE_INFINITY : peopleAtOnce)) {
      hash.add(portion)
      const people = isCohort || explained === undefined ? portion : portion.filter(({ id }) => id === explained)
      const facts: RawFacts = { format: 1, period, people, groups: [...groups] }
      const computed = isDoubleChecked === true ? await byBoth(scheme, facts, evaluators) : byOne(scheme, facts, start)
      yield* answersOf(computed.texts)
      last = together(last, computed)
      const isFound = explained !== undefined && computed.texts.length > 0
      if (isFound || last.totals === undefined || last.difference !== undefined) break
    }
    yield { ...last, givenHash: hash.digest() }
  }
}

function* answersOf(texts: readonly string[]): Generator<{ readonly text: string }> {
  for (let from = 0; from < texts.length; from += portionSize) {
    yield { text: `[${texts.slice(from, from + portionSize).join()}]` }
  }
}

/** What portions come to; once the figures of one are wrong as a whole, all of them are. */
function together(before: Omit<LastAnswer, 'givenHash'>, { totals, issues, difference }: Computed) {
  return { totals: totals && addTotals(before.totals, totals), issues, difference: before.difference ?? difference }
}

interface Computed extends Omit<LastAnswer, 'givenHash'> {
  /** JSON of `EvaluatedPerson`, person by person. */
  readonly texts: readonly string[]
}

/** By the compiled evaluator, outcome by outcome, so that there need be no room for all of them. */
function byOne(scheme: Scheme, facts: RawFacts, { explained }: Pick<CohortToEvaluate, 'explained'>): Computed {
  const { people } = facts
  const texts: string[] = []
  const keep = (outcome: PersonOutcome, place: number) => {
    if (explained === undefined) texts[place] = JSON.stringify({ given: people[place], outcome })
    else if (explained === outcome.id) texts[0] = JSON.stringify({ given: people[place], outcome })
  }
  const options = explained === undefined ? {} : { trace: [explained] }
  const { totals, issues } = evaluateEach(scheme, facts, keep, options)
  return { texts, totals, issues, difference: undefined }
}

async function byBoth(scheme: Scheme, facts: RawFacts, evaluators: Evaluators): Promise<Computed> {
  const { evaluation, disagreement } = await evaluateWithBoth(scheme, facts, {}, evaluators)
  const { outcome, issues } = evaluation
  const texts = (outcome?.people ?? []).map((each, place) =>
    JSON.stringify({ given: facts.people[place], outcome: each }),
  )
  const difference = disagreement && { person: disagreement.person, figure: disagreement.figure }
  return { texts, totals: outcome?.totals, issues, difference }
}
