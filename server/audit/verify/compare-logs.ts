import type { FoundEntry } from './chained-entry.ts'
import type { LogFinding } from './log-finding.ts'

/**
 * The first entry in which a log differs from an earlier copy of it, as it was kept elsewhere; `undefined` where it goes on from that
 * copy. This finds also what somebody changed who made all hashes after it anew.
 */
export function compareLogs(entries: readonly FoundEntry[], kept: readonly FoundEntry[]): LogFinding | undefined {
  const index = kept.findIndex(({ hash }, place) => hash !== entries[place]?.hash)
  if (index === -1) return undefined
  if (index >= entries.length) return { kind: 'cut', from: entries.length + 1, to: kept.length }
  return { kind: 'edited', entry: index + 1 }
}
