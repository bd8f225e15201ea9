import { chainHash } from '../../store/chain.ts'
import type { JsonObject } from '../../store/json.ts'
import { logId } from '../../store/log-id.ts'

/** An entry of a log as it was found in a file: nothing of it is believed. */
export interface FoundEntry {
  readonly id: string
  readonly fields: JsonObject
  readonly hash?: string
}

/** Where a log ended by something other than its entries; the hash of the last one where that is known too. */
export interface LogEnd {
  readonly count: number
  readonly hash?: string
}

/** Whether an entry is the one with this number, whatever its id says, after the entry with the hash `previous`. */
export function follows(entry: FoundEntry, number: number, previous: string): boolean {
  return hashAs(entry, number, previous) === entry.hash
}

/** The hash that an entry with this number has after the entry with the hash `previous`. */
export function hashAs({ fields }: Pick<FoundEntry, 'fields'>, number: number, previous: string): string {
  return chainHash(previous, { id: logId(number), fields })
}
