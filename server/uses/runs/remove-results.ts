import { results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Filter } from '../../store/query.ts'
import type { Change, Store } from '../../store/store.ts'

/** Results that are written or removed by one command. */
export const resultsAtOnce = 1000

/** Removes results that do not count, in as many commands as it takes. */
export async function removeResults(which: Filter, store: Store): Promise<void> {
  const query = { scope: 'everything', filter: which } as const
  for await (const portion of inPortions(store.stream(results.name, query), resultsAtOnce)) {
    const changes = portion.map(({ id, version }): Change => ({ do: 'remove', in: results.name, id, version }))
    await store.apply({ name: 'remove-results', changes })
  }
}
