import { runs } from '../../collections/runs.ts'
import type { Filter, Scope } from '../../store/query.ts'
import type { Store } from '../../store/store.ts'
import { runAttempt } from './result-record.ts'
import { type RunRecord, type RunState, runRecord } from './run-record.ts'

/** The results of a run that count: those of its current attempt. */
export function resultsOf({ id, fields }: RunRecord): Filter {
  return { field: 'runAttempt', is: runAttempt(id, fields.attempt) }
}

/** All results that count, of runs in these states: what an evaluation that broke off has left behind is not among them. */
export async function currentResults(store: Pick<Store, 'list'>, states: readonly RunState[]): Promise<Filter> {
  const all = await runsIn(store, { field: 'state', in: states })
  return { field: 'runAttempt', in: all.map(({ id, fields }) => runAttempt(id, fields.attempt)) }
}

/** Runs, by period and scheme. */
export async function runsIn(store: Pick<Store, 'list'>, filter: Filter, scope: Scope = 'everything') {
  const { records } = await store.list(runs.name, { scope, filter })
  return records.map(runRecord) as readonly RunRecord[]
}
