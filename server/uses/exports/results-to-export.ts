import { results } from '../../collections/runs.ts'
import type { Scope } from '../../store/query.ts'
import type { Doing } from '../doing.ts'
import { reachedRun } from '../runs/reached-run.ts'
import { type ResultRecord, resultRecord } from '../runs/result-record.ts'
import type { RunRecord } from '../runs/run-record.ts'

export interface ResultsToExport {
  readonly run: RunRecord
  /** By employee. Fails where they are no longer those that were there when the export began. */
  readonly results: AsyncIterable<ResultRecord>
}

interface Wanted {
  readonly id: string
  readonly format: string
  /** The runs that whoever asks may see besides those in which somebody within their reach has a result. */
  readonly runsReached: Scope
}

/** The results of a run within reach; that they are taken along is audited. Throws 404 for a run out of reach, 409 for one that has none yet. */
export async function resultsToExport({ id, format, runsReached }: Wanted, doing: Doing): Promise<ResultsToExport> {
  const { run, filter, count } = await reachedRun({ id, query: { format }, runsReached }, doing)
  const sort = [{ field: 'employee', order: 'ascending' }] as const
  const { store, scope } = doing
  return { run, results: counted(store.stream(results.name, { scope, filter, sort }), count) }
}

/** So many records and no other number: a run that is evaluated anew meanwhile must not leave half a file that looks whole. */
async function* counted(records: ReturnType<Doing['store']['stream']>, count: number): AsyncGenerator<ResultRecord> {
  let given = 0
  for await (const record of records) {
    given += 1
    yield resultRecord(record)
  }
  if (given !== count) throw new Error('the results changed while they were exported')
}
