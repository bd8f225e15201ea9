import { invariant } from '../../engine/index.ts'
import type { JsonObject } from '../store/json.ts'
import type { Change } from '../store/store.ts'
import { auditLog } from './audit-log.ts'
import { changedFields } from './changed-fields.ts'

/** Who acted: a signed-in user in the role that allowed it, the server by itself, or whoever runs `jiheng` on the machine. */
export type Actor =
  | { readonly kind: 'user'; readonly id: string; readonly role: string }
  | { readonly kind: 'system' }
  | { readonly kind: 'command' }

/** What an entry of the audit log is made of. */
export interface Audited {
  readonly who: Actor
  /** An ISO instant in UTC, of the clock that the caller was given. */
  readonly at: string
  /** Verb and noun: `publish-scheme`. */
  readonly action: string
  /** The collection or part that it was done to, and which of it. */
  readonly resource: string
  readonly resourceId?: string
  /** A record before and after; one of them absent where it was made or removed. */
  readonly change?: {
    readonly before?: JsonObject
    readonly after?: JsonObject
    /** Fields whose values stay out of the log, as `mask` reads them. Said even where there are none. */
    readonly sensitive: readonly string[]
  }
  /** What a reading of several records asked for and how many it showed. */
  readonly reading?: { readonly query?: JsonObject; readonly count: number }
  /** Why, in the words of who acted. */
  readonly reason?: string
  /** Where the request came from. */
  readonly address?: string
  /** The code that an action was refused with; absent where it was done. */
  readonly refusal?: string
}

/** Characters of a reason that are kept. Uses refuse longer ones before. */
export const longestReason = 2000

/**
 * An entry at the end of the audit log, as a change that goes into the same command as what it tells of: both are kept or neither.
 * A refused action goes into a command of its own. Of a change the entry has only the fields that changed, the sensitive ones with
 * a marker in place of their values.
 *
 *     { do: 'append', in: 'audit', fields: { at: '2026-03-01T02:00:00.000Z', who: { kind: 'user', id: 'u7', role: 'hr' },
 *       action: 'change-account', resource: 'accounts', resourceId: 'u9', changed: ['/role'],
 *       before: { role: 'editor' }, after: { role: 'approver' }, outcome: 'done' } }
 */
export function auditEntry(audited: Audited): Change {
  const { who, at, action, resource, resourceId, change, reading, reason, address, refusal } = audited
  invariant(instant.test(at), `"${at}" is no instant`)
  invariant(verbAndNoun.test(action), `"${action}" is no verb and noun`)
  const fields = {
    ...{ at, who, action, resource, resourceId },
    ...(change && changedFields(change.before, change.after, change.sensitive)),
    ...{ reading, reason: reason?.slice(0, longestReason), address, outcome: refusal ? 'refused' : 'done', refusal },
  }
  return { do: 'append', in: auditLog.name, fields: present(fields) }
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const verbAndNoun = /^[a-z]+(-[a-z]+)+$/

function present(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
