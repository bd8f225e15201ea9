import { facts, ratings } from '../../collections/figures.ts'
import { adjustments, results } from '../../collections/runs.ts'
import type { Filter } from '../../store/query.ts'
import type { Doing } from '../doing.ts'
import type { UsedBy } from '../used-by.ts'

/** What speaks against removing a department or employee: facts, ratings and results that are theirs. */
export async function figuresOf(filter: Filter, { store }: Pick<Doing, 'store'>): Promise<readonly UsedBy[]> {
  let count = 0
  for (const { name } of [facts, ratings, results, adjustments]) {
    count += (await store.list(name, { scope: 'everything', filter, range: { from: 0, to: 0 } })).total
  }
  return count === 0 ? [] : [{ code: 'used-by-figures', params: { count } }]
}
