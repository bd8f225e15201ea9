import type { FoundEntry } from '../../../../server/audit/verify/chained-entry.ts'
import { type ChainHead, chainHash, chainStart } from '../../../../server/store/chain.ts'
import { logId } from '../../../../server/store/log-id.ts'

/** A chained log of so many entries, each different. */
export function logOf(count: number, log = 'audit'): FoundEntry[] {
  return chained(
    Array.from({ length: count }, (_, index) => ({ action: 'change-account', n: index + 1 })),
    { log },
  )
}

/** Entries of these fields, chained from the start of a log or after an entry with the hash `previous`, numbered on from `from`. */
export function chained(
  fields: readonly FoundEntry['fields'][],
  { log = 'audit', previous = chainStart(log), from = 1 } = {},
): FoundEntry[] {
  let before = previous
  return fields.map((each, index) => {
    const entry = { id: logId(from + index), fields: each }
    before = chainHash(before, entry)
    return { ...entry, hash: before }
  })
}

/** Where a log ends. */
export function headOf(entries: readonly FoundEntry[], log = 'audit'): ChainHead {
  return { count: entries.length, hash: entries.at(-1)?.hash ?? chainStart(log) }
}

/** The entries under the ids of the places where they stand now. */
export function renumbered(entries: readonly FoundEntry[]): FoundEntry[] {
  return entries.map((entry, index) => ({ ...entry, id: logId(index + 1) }))
}
