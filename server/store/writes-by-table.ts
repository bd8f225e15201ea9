import type { Write } from './effects.ts'
import type { Steps } from './steps.ts'

/** What a command leaves of each record that it writes, by collection and id. */
export type WritesByTable = ReadonlyMap<string, ReadonlyMap<string, Write>>

/**
 * Of several writes to one record the last alone: what stood only for a moment within a command never counts, or it could take a unique
 * value from a record that has it all the while.
 */
export function* writesByTable(writes: readonly Write[]): Steps<WritesByTable> {
  const byTable = new Map<string, Map<string, Write>>()
  for (const write of writes) {
    const known = byTable.get(write.in)
    if (known === undefined) byTable.set(write.in, new Map([[write.id, write]]))
    else known.set(write.id, write)
    yield
  }
  return byTable
}
