import { invariant } from '../kernel/invariant.ts'
import type { Choice, Decider, Decisions } from '../model/choice.ts'
import { type Frame, Gap } from '../model/value.ts'
import { conditionTest, type Test } from './condition-test.ts'

/** Decides with closures, each choice compiled the first time it is met. Takes the same rows as `referenceDecider`. */
export function compiledDecider(): Decider<Decisions> {
  const compiled = new WeakMap<Choice, readonly Test[]>()
  const testsOf = (choice: Choice): readonly Test[] => {
    const known = compiled.get(choice)
    if (known !== undefined) return known
    const tests = choice.rows.map((row) => conditionTest(row, choice.names))
    compiled.set(choice, tests)
    return tests
  }
  return {
    decide: (requests) =>
      requests.map(({ frame, choices }) => choices.map((choice) => firstRow(choice, testsOf(choice), frame))),
  }
}

function firstRow(choice: Choice, tests: readonly Test[], frame: Frame): number {
  for (const { slot } of choice.names) {
    const value = frame[slot]
    invariant(value !== undefined && !(value instanceof Gap), `a fact of the choice ${choice.path} has no value`)
  }
  return tests.findIndex((test) => test(frame))
}
