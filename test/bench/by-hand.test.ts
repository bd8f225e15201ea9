import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawFacts, type RawFactValues } from '../../engine/index.ts'
import { benchFacts, benchScheme, indicatorCount } from './bench-scheme.ts'
import { evaluateByHand } from './by-hand/exact.ts'

const { scheme } = compileScheme(benchScheme)
const [{ facts: usual } = {}] = benchFacts(1).people

function factsOf(...people: RawFactValues[]): RawFacts {
  return {
    ...benchFacts(0),
    people: people.map((facts, index) => ({ id: `e${index}`, facts: { ...usual, ...facts } })),
  }
}

function ours(facts: RawFacts) {
  return scheme && evaluateCompiled(scheme, facts).outcome
}

/** The same actual and target for all indicators. */
function attained(actual: number, target: number): RawFactValues {
  const indexes = Array.from({ length: indicatorCount }, (_, index) => index)
  return Object.fromEntries(
    indexes.flatMap((index) => [
      [`actual-${index}`, actual],
      [`target-${index}`, target],
    ]),
  )
}

describe('the scheme written by hand gives what the evaluator gives', () => {
  test('for the people of the benchmark, with the totals', () => {
    const facts = benchFacts(500)
    expect(evaluateByHand(facts)).toEqual(ours(facts))
  })

  test.each([120, 100, 90, 75])('below, on and above the step at %i %%', (percent) => {
    const target = 123_456.7
    const bound = Math.round(target * percent) / 100
    const cent = 0.01
    const around = [bound - cent, bound, bound + cent].map((actual) => attained(Math.round(actual * 100) / 100, target))
    const facts = factsOf(...around)
    const outcome = evaluateByHand(facts)
    expect(outcome).toEqual(ours(facts))
    expect(new Set(outcome.people.map((person) => person.scores?.['i-0'])).size).toBe(2)
  })

  test('where a reward or penalty begins, and where pay comes to nothing', () => {
    const counts = [0, 1, 2, 3, 4].flatMap((complaints) =>
      [0, 3, 4].map((absences) => ({ complaints, absences, months: [6, 7, 59, 60][absences % 4] ?? 0 })),
    )
    const totals = [attained(50, 100), attained(95, 100), attained(110, 100), attained(130, 100)]
    const people = totals.flatMap((scores) => counts.map((each) => ({ ...scores, ...each })))
    const facts = factsOf(...people, { ...attained(1, 100), base: 0, fixed: 0, complaints: 9, absences: 9 })
    const outcome = evaluateByHand(facts)
    expect(outcome).toEqual(ours(facts))
    expect(outcome.people.at(-1)?.payout).toBe('0.00')
  })

  test('for any amounts with two decimals', () => {
    const cents = (max: number) => fc.integer({ min: 100, max }).map((value) => value / 100)
    const person = fc.record({ actual: cents(99_999_999_999), target: cents(99_999_999_999), base: cents(9_999_999) })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), (people) => {
        const facts = factsOf(...people.map(({ actual, target, base }) => ({ ...attained(actual, target), base })))
        expect(evaluateByHand(facts)).toEqual(ours(facts))
      }),
      { numRuns: 50 },
    )
  })
})
