import type { Doing } from '../doing.ts'
import { Conflict } from '../refusals.ts'
import type { EvaluatedPerson } from '../runs/evaluation-task.ts'
import { resultsInOrder } from '../runs/frozen-figures.ts'
import type { RunRecord } from '../runs/run-record.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { type Correction, correctGroups, correctPeople } from './correction.ts'

/** For everybody, by both evaluators. */
const deadlineMs = 300_000

/** Corrections of a run, the version that it has, and whether both evaluators have to agree. */
export interface Anew {
  readonly corrections: readonly Correction[]
  readonly version: VersionRecord
  readonly isDoubleChecked: boolean
}

/** What comes out for everybody in a run, in their order, from its frozen figures with corrections. Refuses (409) what the evaluators differ about. */
export async function* evaluatedAnew(
  run: RunRecord,
  { corrections, version, isDoubleChecked }: Anew,
  { store, threads }: Doing,
): AsyncGenerator<EvaluatedPerson> {
  const { document, parameters } = version.fields
  const groups = correctGroups(run.fields.evaluated?.groups ?? [], corrections)
  async function* parts(): AsyncGenerator<string> {
    for await (const portion of resultsInOrder(run, store)) {
      const people = portion.map(({ fields }) => fields.given)
      yield JSON.stringify(correctPeople(people, corrections))
    }
  }
  const start = { document, parameters, period: run.fields.period, groups, isDoubleChecked }
  for await (const answer of threads.run('evaluate-cohort', start, { parts: parts(), deadlineMs })) {
    if ('issues' in answer) {
      const { totals, issues, difference } = answer
      if (totals === undefined) throw new Conflict('run-figures-wrong', { count: issues.length }, issues)
      if (difference !== undefined)
        throw new Conflict('evaluators-disagree', { person: difference.person ?? '', figure: difference.figure })
    } else {
      // What the task wrote.
      yield* JSON.parse(answer.text) as readonly EvaluatedPerson[]
    }
  }
}
