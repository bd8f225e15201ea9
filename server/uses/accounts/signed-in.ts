import type { Principal } from '../../access/principal.ts'

/** Somebody who has just signed in. */
export interface SignedIn {
  /** For the session's cookie. */
  readonly token: string
  readonly principal: Principal
}
