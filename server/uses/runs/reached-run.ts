import { admits } from '../../access/admits.ts'
import { results, runs } from '../../collections/runs.ts'
import type { Filter, Scope } from '../../store/query.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { Conflict, NotFound } from '../refusals.ts'
import { resultsOf } from './current-results.ts'
import { type RunRecord, runRecord } from './run-record.ts'

export interface RunAsked {
  readonly id: string
  /** What is done with its results, for the audit. */
  readonly query: Readonly<Record<string, string>>
  /** The runs that whoever asks may see besides those in which somebody within their reach has a result. */
  readonly runsReached: Scope
}

export interface RunReached {
  readonly run: RunRecord
  /** The results that count. */
  readonly filter: Filter
  /** How many of them are within reach. */
  readonly count: number
}

/**
 * A run of which all results within reach are about to be read, which is audited. Throws 404 for a run out of reach, 409 for one that has
 * no results yet.
 */
export async function reachedRun({ id, query, runsReached }: RunAsked, doing: Doing): Promise<RunReached> {
  const { store, scope } = doing
  const record = await store.get(runs.name, id, 'everything')
  const filter = record && resultsOf(runRecord(record))
  const count = filter === undefined ? 0 : (await store.list(results.name, { scope, filter, range: first })).total
  const isReached = record !== undefined && (count > 0 || admits(runsReached, runs, record))
  const reading = { resource: results.name, query: { run: id, ...query }, count }
  await auditReading(isReached ? reading : { ...reading, refusal: 'not-found' }, doing)
  if (!isReached || filter === undefined) throw new NotFound()
  const run = runRecord(record)
  if (run.fields.attempt === 0) throw new Conflict('run-not-evaluated', { id })
  return { run, filter, count }
}

const first = { from: 0, to: 0 }
