import type { RawScheme } from '../../../engine/index.ts'
import { results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Scope } from '../../store/query.ts'
import type { Doing } from '../doing.ts'
import { resultsOf } from './current-results.ts'
import { lockedBefore } from './locked-before.ts'
import { reachedRun } from './reached-run.ts'
import { resultRecord } from './result-record.ts'
import type { RunRecord } from './run-record.ts'
import { addResult, type ResultTally, resultTally } from './tally-results.ts'
import { pinnedVersion } from './version-to-run.ts'

/** A run, and what its results come to. */
export interface TalliedRun {
  readonly run: RunRecord
  readonly document: RawScheme
  readonly tally: ResultTally
}

export interface RunSummedUp {
  readonly now: TalliedRun
  /** The run of the same scheme that was locked for the latest period before, of the same cycle. */
  readonly before: TalliedRun | undefined
}

/**
 * What the results of a run within reach come to, and those of the run before: exact, and only of people whose results whoever asks may
 * see one by one. Reading them is audited. Throws 404 for a run out of reach, 409 for one that has no results yet.
 */
export async function sumUpRun(
  { id, runsReached }: { readonly id: string; readonly runsReached: Scope },
  doing: Doing,
): Promise<RunSummedUp> {
  const { run } = await reachedRun({ id, query: { of: 'summary' }, runsReached }, doing)
  const earlier = await lockedBefore(run.fields.scheme, run.fields.period, doing.store)
  return { now: await tallied(run, doing), before: earlier && (await tallied(earlier, doing)) }
}

async function tallied(run: RunRecord, doing: Doing): Promise<TalliedRun> {
  const tally = resultTally()
  const query = { scope: doing.scope, filter: resultsOf(run) }
  for await (const portion of inPortions(doing.store.stream(results.name, query), 500)) {
    for (const record of portion) addResult(tally, resultRecord(record).fields)
  }
  const { document } = (await pinnedVersion(run, doing)).fields
  return { run, document, tally }
}
