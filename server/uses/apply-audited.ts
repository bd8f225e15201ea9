import { auditEntry } from '../audit/audit-entry.ts'
import type { JsonObject } from '../store/json.ts'
import type { Applied, Change, StoredRecord } from '../store/store.ts'
import type { Doing } from './doing.ts'

/** Something that is done to a record, with what the audit log says of it. */
export interface Deed {
  /** Verb and noun: `publish-scheme`. */
  readonly action: string
  readonly resource: string
  readonly resourceId: string
  readonly changes: readonly Change[]
  /** The record before and after, as far as the log tells it; `sensitive` fields are masked. */
  readonly told?: { readonly before?: JsonObject; readonly after?: JsonObject; readonly sensitive: readonly string[] }
  readonly reason?: string | undefined
  /** The record that the action answers with. */
  readonly answer?: StoredRecord
}

/** Sends the changes as one command with their audit entry: all is kept, or nothing. */
export function applyAudited(deed: Deed, doing: Doing): Promise<Applied> {
  const { action, resource, resourceId, changes, told, reason, answer } = deed
  const { store, who, at, address, keyed } = doing
  const entry = auditEntry({
    ...{ who, at, action, resource, resourceId },
    ...(told && { change: told }),
    ...(reason !== undefined && { reason }),
    ...(address !== undefined && { address }),
  })
  const kept = keyed && answer && { key: keyed.key, reply: keyed.replyOf(answer) }
  return store.apply({ name: action, changes: [...changes, entry], ...kept })
}
