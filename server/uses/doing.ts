import type { Mask } from '../access/mask-fields.ts'
import type { Actor } from '../audit/audit-entry.ts'
import type { Scope } from '../store/query.ts'
import type { JsonValue } from '../store/json.ts'
import type { Store, StoredRecord } from '../store/store.ts'
import type { Threads } from '../threads/threads.ts'
import type { CheckDraft } from './schemes/check-draft.ts'

/** Who does something, when, with what, and how far they reach: what every use gets of a call. */
export interface Doing {
  readonly store: Store
  readonly checkDraft: CheckDraft
  readonly threads: Threads
  readonly who: Actor
  readonly userId: string
  /** Their own record among the employees, if they are one. */
  readonly employeeId: string | undefined
  /** Which records of the resource they reach with this action. */
  readonly scope: Scope
  /** The fields of a record that they may see. */
  readonly mask: Mask
  /** Whether they are shown amounts of pay; readings of those are audited. */
  readonly seesPay: boolean
  /** ISO instant, and the calendar day where the company is. */
  readonly at: string
  readonly today: string
  readonly address?: string
  /** Of an action that may be sent twice: its key, and the answer that is kept with it. */
  readonly keyed?: { readonly key: string; readonly replyOf: (record: StoredRecord) => JsonValue }
}
