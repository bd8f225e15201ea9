import { results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Store } from '../../store/store.ts'
import { Conflict } from '../refusals.ts'
import { resultsOf } from './current-results.ts'
import { type ResultFields, type ResultRecord, resultFields, resultRecord } from './result-record.ts'
import type { RunRecord } from './run-record.ts'

/** The results of a run that count, in lists, in the order in which its people were evaluated. */
export async function* resultsInOrder(run: RunRecord, store: Store): AsyncGenerator<readonly ResultRecord[]> {
  const sort = [{ field: 'place', order: 'ascending' }] as const
  const all = store.stream(results.name, { scope: 'everything', filter: resultsOf(run), sort })
  for await (const portion of inPortions(all, 500)) yield portion.map(resultRecord)
}

/** The figures that a run was evaluated on, as JSON of lists of people. */
export async function* frozenFigures(run: RunRecord, store: Store): AsyncGenerator<string> {
  for await (const portion of resultsInOrder(run, store))
    yield JSON.stringify(portion.map(({ fields }) => fields.given))
}

/** The same with what came of them: JSON of lists of `EvaluatedPerson`. Refuses (409) a result whose fields for lists are not those of its outcome. */
export async function* frozenResults(run: RunRecord, store: Store): AsyncGenerator<string> {
  for await (const portion of resultsInOrder(run, store)) {
    for (const { fields } of portion) expectOwnFields(run, fields)
    yield JSON.stringify(portion.map(({ fields: { given, outcome } }) => ({ given, outcome })))
  }
}

function expectOwnFields(run: RunRecord, fields: ResultFields): void {
  const { attempt, place, given, outcome, change } = fields
  const made = new Map(Object.entries(resultFields(run, { attempt, place, given, outcome, change })))
  const kept = new Map(Object.entries(fields))
  const figure = [...new Set([...made.keys(), ...kept.keys()])].find((key) => made.get(key) !== kept.get(key))
  if (figure !== undefined) throw new Conflict('run-differs', { id: run.id, person: fields.employee, figure })
}
