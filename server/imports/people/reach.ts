import type { Collection } from '../../store/collection.ts'
import type { JsonObject } from '../../store/json.ts'
import { filterTest } from '../../store/matches-filter.ts'
import type { Scope } from '../../store/query.ts'

export type ReachTest = (record: { readonly id: string; readonly fields: JsonObject }) => boolean

/** Whether records are within a scope, for many of them: the scope is made ready once. */
export function reachTest(scope: Scope | 'forbidden', collection: Collection): ReachTest {
  if (typeof scope === 'string') return () => scope === 'everything'
  const test = filterTest(collection, scope)
  return ({ id, fields }) => test({ id, fields, version: 1 })
}
