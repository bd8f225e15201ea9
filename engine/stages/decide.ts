import type { Choice, DecisionRequest, Decisions } from '../model/choice.ts'
import { gapAmong, type PersonRun } from './person-run.ts'

/** A stage's work: it asks for decisions on conditions and goes on with the answers. Whoever drives it brings the evaluator. */
export type Stages<Result> = Generator<readonly DecisionRequest[], Result, Decisions>

/** The row taken, -1 where none holds; `notDecided` where something that the conditions read is a Gap. */
export const notDecided = -2

/** Decides choices for people, one request per person. Gives the row for each person and choice. */
export function* decide(
  runs: readonly PersonRun[],
  choicesOf: (run: PersonRun) => readonly Choice[],
): Stages<(run: PersonRun, choice: Choice) => number> {
  const asked = runs.map((run) => ({
    run,
    choices: choicesOf(run).filter((choice) => !gapAmong(choice.names, run.frame)),
  }))
  const asking = asked.filter((each) => each.choices.length > 0)
  const answers = asking.length === 0 ? [] : yield asking.map(({ run, choices }) => ({ frame: run.frame, choices }))
  const rows = new Map<PersonRun, Map<Choice, number>>()
  asking.forEach(({ run, choices }, index) => {
    rows.set(run, new Map(choices.map((choice, at) => [choice, answers[index]?.[at] ?? notDecided])))
  })
  return (run, choice) => rows.get(run)?.get(choice) ?? notDecided
}
