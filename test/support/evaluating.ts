import { compileScheme } from '../../engine/compile.ts'
import type { ParameterChoice } from '../../engine/compile/fill-parameters.ts'
import type { Scheme } from '../../engine/compile/scheme.ts'
import { evaluate, evaluateCompiled } from '../../engine/evaluate.ts'
import type { RawFacts, RawPerson } from '../../engine/model/raw/facts.ts'
import type { Outcome, PersonOutcome, TraceEntry } from '../../engine/model/raw/outcome.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'
import { faultOf } from '../fuzz/fault-of.ts'

/** A scheme without errors, its blanks filled as suggested. */
export function compiled(raw: RawScheme, choice: ParameterChoice = { suggested: true }): Scheme {
  const { scheme, issues } = compileScheme(raw, choice)
  if (scheme === undefined) throw new Error(`the scheme has errors: ${JSON.stringify(issues)}`)
  return scheme
}

/**
 * Everyone's outcome with the calculation. Both evaluators must say the same, with and without calculations, and nothing in it may
 * be at fault: shares add up, no zero is silent, nobody is paid from what is not complete.
 */
export async function outcomeOf(raw: RawScheme, facts: Omit<RawFacts, 'format'>): Promise<Outcome> {
  const scheme = compiled(raw)
  const whole: RawFacts = { format: 1, ...facts }
  const { outcome, issues } = await evaluate(scheme, whole, { trace: true })
  if (outcome === undefined) throw new Error(`the facts have errors: ${JSON.stringify(issues)}`)
  expectSame(evaluateCompiled(scheme, whole, { trace: true }).outcome, outcome)
  expectSame(evaluateCompiled(scheme, whole).outcome, withoutTraces(outcome))
  const fault = faultOf(outcome)
  if (fault !== undefined) throw new Error(fault)
  return outcome
}

/** The outcome of one person alone. */
export async function personOf(
  raw: RawScheme,
  person: Partial<RawPerson>,
  facts: Partial<RawFacts> = {},
): Promise<PersonOutcome> {
  const outcome = await outcomeOf(raw, { period: '2026-01', ...facts, people: [{ id: '007', ...person }] })
  return only(outcome.people)
}

/** The last entry of a figure in a calculation. */
export function entryOf({ trace = [] }: PersonOutcome, figure: string): TraceEntry {
  const entry = trace.findLast((each) => each.figure === figure)
  if (entry === undefined) throw new Error(`nothing was written down of ${figure}`)
  return entry
}

function expectSame(found: Outcome | undefined, believed: Outcome): void {
  if (JSON.stringify(found) !== JSON.stringify(believed)) {
    throw new Error(`the evaluators differ:\n${JSON.stringify(found)}\n${JSON.stringify(believed)}`)
  }
}

function withoutTraces(outcome: Outcome): Outcome {
  return { ...outcome, people: outcome.people.map(({ trace: _, ...person }) => person) }
}

function only<T>(list: readonly T[]): T {
  const [first, ...others] = list
  if (first === undefined || others.length > 0) throw new Error(`${list.length} where one was expected`)
  return first
}
