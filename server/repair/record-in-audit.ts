import { auditEntry } from '../audit/audit-entry.ts'
import type { JsonObject } from '../store/json.ts'
import type { FolderOptions } from '../store/lowdb/folder-options.ts'
import { makeSnapshot } from '../store/lowdb/make-snapshot.ts'
import { nodeFiles } from '../store/lowdb/node-files.ts'
import { openLowdbStore } from '../store/lowdb/open-lowdb-store.ts'

/** What was done to a store as a whole, by the command. */
export interface StoreDeed extends Pick<FolderOptions, 'folder' | 'collections'> {
  readonly action: 'restore-store' | 'repair-store'
  /** What came of it: up to which command, which were lost, under which name the folder before is kept. */
  readonly after: JsonObject
  readonly now: Date
}

/** Opens a store once to say in its audit log that it was restored or repaired. Errors: `FolderError`, `StoreError`. */
export async function recordInAudit({ folder, collections, action, after, now }: StoreDeed): Promise<void> {
  const { store } = await openLowdbStore({
    ...{ folder, collections, clock: () => now },
    // A store that is full has to tell it too.
    limits: {},
    // Nothing waits for this thread.
    takeSnapshot: (request) => makeSnapshot(nodeFiles, request),
  })
  try {
    const change = { after, sensitive: [] }
    const entry = auditEntry({ who: { kind: 'command' }, at: now.toISOString(), action, resource: 'store', change })
    await store.apply({ name: action, changes: [entry] })
  } finally {
    await store.close()
  }
}
