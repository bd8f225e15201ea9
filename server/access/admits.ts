import type { Collection } from '../store/collection.ts'
import type { JsonObject } from '../store/json.ts'
import { filterTest } from '../store/matches-filter.ts'
import type { Scope } from '../store/query.ts'

/**
 * Whether a scope lets a record through that is not stored yet, or not so: what is created in a department, or moved into it, has to be
 * within reach afterwards as well as before.
 */
export function admits(scope: Scope, collection: Collection, record: { id: string; fields: JsonObject }): boolean {
  if (typeof scope === 'string') return scope === 'everything'
  return filterTest(collection, scope)({ ...record, version: 1 })
}
