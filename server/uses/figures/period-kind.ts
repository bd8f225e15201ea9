import { facts, periods, ratings } from '../../collections/figures.ts'
import { adjustments, runs } from '../../collections/runs.ts'
import type { Filter } from '../../store/query.ts'
import type { Store } from '../../store/store.ts'
import { Conflict, wrongField } from '../refusals.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { daysOfPeriod } from './days-of-period.ts'

/** Periods by their keys; open ones take facts and ratings. */
export const periodKind: RecordKind = {
  collection: periods,
  noun: 'period',
  sensitive: [],
  isPay: false,
  readOnly: ['cycle', 'from', 'to'],
  settle: async ({ id, fields, before }) => {
    const days = daysOfPeriod(id)
    if (days === undefined) throw wrongField('/id', 'no-such-period', { period: id })
    const { cycle, from, to } = days
    // Who renames a closed period does not open it.
    const state = before?.fields.state ?? 'open'
    return { fields: { state, ...fields, cycle, from, to } }
  },
  mayRemove: async ({ id }, { store }) => {
    let count = await countIn(adjustments.name, { field: 'payIn', is: id }, store)
    for (const { name } of [facts, ratings, runs]) count += await countIn(name, { field: 'period', is: id }, store)
    if (count > 0) throw new Conflict('period-has-records', { period: id, count })
  },
}

async function countIn(collection: string, filter: Filter, store: Store): Promise<number> {
  const { total } = await store.list(collection, {
    scope: 'everything',
    filter,
    range: { from: 0, to: 0 },
  })
  return total
}
