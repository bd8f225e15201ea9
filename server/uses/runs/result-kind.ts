import { allOf } from '../../access/scope-for.ts'
import { results } from '../../collections/runs.ts'
import type { Doing } from '../doing.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { currentResults } from './current-results.ts'
import type { RunState } from './run-record.ts'

/** How results are listed and read; nothing but an evaluation makes them. */
export const resultKind: RecordKind = {
  collection: results,
  noun: 'result',
  sensitive: ['total', 'payout', 'change', 'band'],
  isPay: true,
  readOnly: [],
}

/** The same reach, narrowed to results that count, of runs in these states. */
export async function amongCurrent(doing: Doing, states: readonly RunState[]): Promise<Doing> {
  return { ...doing, scope: allOf([doing.scope, await currentResults(doing.store, states)]) }
}
