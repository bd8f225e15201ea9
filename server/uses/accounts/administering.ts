import type { Actor } from '../../audit/audit-entry.ts'
import type { Asking } from './asking.ts'

/** An administrator's asking for something about accounts. */
export interface Administering extends Asking {
  readonly who: Actor
  readonly userId: string
}
