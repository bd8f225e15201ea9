import type { Limits } from './limits.ts'
import type { Standing } from './standing.ts'
import type { Command } from './store.ts'
import { StoreError } from './store-error.ts'
import type { Table } from './table.ts'

/** Throws `store-too-large` where a command that adds something takes the store beyond its limits, and further than it was. */
export function checkLimits(
  limits: Limits,
  tables: ReadonlyMap<string, Table>,
  command: Command,
  before: Standing,
  after: Standing,
): void {
  if (!adds(command)) return
  refuseGrowth('bytes', limits.bytes, before.bytes, after.bytes)
  for (const [name, limit] of Object.entries(limits.records ?? {})) {
    const table = tables.get(name)
    if (table !== undefined) refuseGrowth(name, limit, before.count(table), after.count(table))
  }
}

/** Entries of a log that go with the change or removal of a record do not count, or nothing could be tidied up any more. */
function adds({ changes }: Command): boolean {
  const isOneOf = (...kinds: readonly string[]) => changes.some((change) => kinds.includes(change.do))
  return isOneOf('create') || (isOneOf('append') && !isOneOf('replace', 'remove'))
}

function refuseGrowth(what: string, limit: number | undefined, before: number, value: number): void {
  if (limit === undefined || value <= limit || value <= before) return
  throw new StoreError('store-too-large', { what, limit, value })
}
