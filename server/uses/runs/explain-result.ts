import { firstDifference, invariant, type PersonOutcome } from '../../../engine/index.ts'
import { runs } from '../../collections/runs.ts'
import type { Doing } from '../doing.ts'
import { readRecord } from '../records/read-record.ts'
import { Conflict, NotFound } from '../refusals.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import type { EvaluatedPerson } from './evaluation-task.ts'
import { frozenFigures } from './frozen-figures.ts'
import { resultKind } from './result-kind.ts'
import { type ResultRecord, resultRecord } from './result-record.ts'
import { type RunRecord, runRecord } from './run-record.ts'
import { pinnedVersion } from './version-to-run.ts'

/** Nobody waits longer for an explanation. */
const deadlineMs = 60_000

/** A result with every step of its calculation. */
export interface ExplainedResult {
  readonly result: ResultRecord
  readonly version: VersionRecord
  /** With its trace. */
  readonly outcome: PersonOutcome
}

/**
 * How a result came about: computed once more from the run's frozen figures by its version. Refused (409) where something else comes out
 * than is kept: another calculation would explain nothing.
 */
export async function explainResult(id: string, doing: Doing): Promise<ExplainedResult> {
  const result = resultRecord(await readRecord(resultKind, id, doing))
  const record = await doing.store.get(runs.name, result.fields.run, 'everything')
  if (record === undefined) throw new NotFound()
  const run = runRecord(record)
  const version = await pinnedVersion(run, doing)
  const outcome = await computedAnew(result.fields.employee, run, version, doing)
  expectSame(result, outcome, run)
  return { result, version, outcome }
}

async function computedAnew(
  employee: string,
  run: RunRecord,
  { fields: { document, parameters } }: VersionRecord,
  { threads, store }: Doing,
): Promise<PersonOutcome> {
  const { period, evaluated } = run.fields
  const start = { document, parameters, period, groups: evaluated?.groups ?? [], explained: employee }
  let outcome: PersonOutcome | undefined
  for await (const answer of threads.run('evaluate-cohort', start, { parts: frozenFigures(run, store), deadlineMs })) {
    // What the task wrote: one person at most.
    if ('text' in answer) outcome = (JSON.parse(answer.text) as readonly EvaluatedPerson[])[0]?.outcome
  }
  invariant(outcome !== undefined, `${employee} is among the people of the run`)
  return outcome
}

function expectSame(
  { fields }: ResultRecord,
  { trace: _, ...outcome }: PersonOutcome,
  { fields: run }: RunRecord,
): void {
  const { evaluated, scheme, period } = run
  invariant(evaluated !== undefined, 'a run with results was evaluated')
  const whole = { format: 1, scheme, period, totals: evaluated.totals } as const
  const difference = firstDifference({ ...whole, people: [outcome] }, { ...whole, people: [fields.outcome] })
  if (difference !== undefined) throw new Conflict('explanation-differs', { figure: difference.figure })
}
