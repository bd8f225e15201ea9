import type { Scheme } from '../../engine/compile/scheme.ts'
import { type Evaluation, evaluate, evaluateCompiled } from '../../engine/evaluate.ts'
import type { RawFacts } from '../../engine/model/raw/facts.ts'
import type { OutcomeReason, PersonOutcome } from '../../engine/model/raw/outcome.ts'
import { crowdDiffers } from './compare-crowd.ts'
import { eachDiffers } from './compare-each.ts'
import { type Disagreement, differs } from './disagreement.ts'

export interface Comparison {
  /** What the reference says, with everyone's calculation. */
  readonly believed: Evaluation
  readonly disagreement: Disagreement | undefined
}

/**
 * Evaluates with json-rules-engine and compiled: with everyone's calculation, with one person's, with nobody's, and with the
 * people in the opposite order; handing over each outcome, with the rows that were taken; and in a crowd. All of them must say the same.
 */
export async function compareEvaluators(scheme: Scheme, facts: RawFacts): Promise<Comparison> {
  const believed = await evaluate(scheme, facts, { trace: true })
  const untraced = tracedFor(believed, [])
  const one = facts.people.at(Math.floor(facts.people.length / 2))?.id ?? ''
  const backwards = { ...facts, people: facts.people.toReversed() }
  const run = (trace?: boolean | readonly string[], people = facts) =>
    evaluateCompiled(scheme, people, trace === undefined ? {} : { trace })
  const disagreement =
    differs('compiled without calculations', untraced, run()) ??
    differs('compiled with all calculations', believed, run(true)) ??
    differs('compiled with one calculation', tracedFor(believed, [one]), run([one])) ??
    eachDiffers(scheme, facts, believed, untraced) ??
    crowdDiffers(scheme, facts) ??
    differs('compiled with people in the opposite order', inOrder(untraced), inOrder(run(undefined, backwards))) ??
    // json-rules-engine takes its time, and whether something is written down is no matter of how many people there are.
    (facts.people.length < 3
      ? differs('reference without calculations', untraced, await evaluate(scheme, facts))
      : undefined)
  return { believed, disagreement }
}

/** The same evaluation with the calculations of these people only. */
function tracedFor(evaluation: Evaluation, ids: readonly string[]): Evaluation {
  return withPeople(evaluation, (people) =>
    people.map((person) => (ids.includes(person.id) ? person : withoutTrace(person))),
  )
}

function withoutTrace({ trace: _, ...person }: PersonOutcome): PersonOutcome {
  return person
}

/** People by their ids, and lists of what is missing in an order of their own: both follow the order of the facts. */
function inOrder(evaluation: Evaluation): Evaluation {
  const issues = evaluation.issues.map((issue) => ({ ...issue, path: '' })).sort(byText)
  const ordered = withPeople(evaluation, (people) => people.map(sortedLists).sort((a, b) => (a.id < b.id ? -1 : 1)))
  return { ...ordered, issues }
}

function sortedLists(person: PersonOutcome): PersonOutcome {
  const { missing, notes, problems } = person
  return {
    ...person,
    ...(missing && { missing: missing.toSorted(byText) }),
    ...(problems && { problems: problems.map(sortedNames) }),
    ...(notes && { notes: notes.map(sortedNames) }),
  }
}

/** Several names in one parameter: 李伟、王芳. */
function sortedNames(reason: OutcomeReason): OutcomeReason {
  const { missing } = reason.params
  if (typeof missing !== 'string') return reason
  return { ...reason, params: { ...reason.params, missing: missing.split('、').sort().join('、') } }
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

function withPeople(evaluation: Evaluation, change: (people: readonly PersonOutcome[]) => PersonOutcome[]): Evaluation {
  const { outcome } = evaluation
  return outcome === undefined ? evaluation : { ...evaluation, outcome: { ...outcome, people: change(outcome.people) } }
}
