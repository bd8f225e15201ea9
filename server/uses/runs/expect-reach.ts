import { results } from '../../collections/runs.ts'
import type { Scope } from '../../store/query.ts'
import type { Doing } from '../doing.ts'
import { Forbidden } from '../refusals.ts'
import { resultsOf } from './current-results.ts'
import type { RunRecord } from './run-record.ts'

/** Refuses (403) to decide about a run with people whose results whoever decides does not reach. */
export async function expectReach(run: RunRecord, { store, scope }: Pick<Doing, 'store' | 'scope'>): Promise<void> {
  const count = async (reach: Scope) => {
    const query = { scope: reach, filter: resultsOf(run), range: { from: 0, to: 0 } }
    return (await store.list(results.name, query)).total
  }
  const outside = (await count('everything')) - (await count(scope))
  if (outside > 0) throw new Forbidden('run-outside-reach', { count: outside })
}
