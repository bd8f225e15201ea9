import { accessParts } from '../../access/access-parts.ts'
import type { Principal } from '../../access/principal.ts'
import { readUser } from '../../access/user.ts'
import { ApiError } from '../../http/api-error.ts'
import { wrongField } from '../refusals.ts'
import type { Asking } from './asking.ts'
import { beginSession } from './begin-session.ts'
import { checkPassword } from './check-password.ts'
import { keepCredentials, readCredentials } from './credentials.ts'
import { endSessions } from './end-sessions.ts'
import { expectPassword } from './expect-password.ts'
import { refuseSignIn } from './refuse-sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** What the form has. */
export interface Passwords {
  readonly current: string
  readonly next: string
}

/**
 * Changes one's own password: all sessions end, and this browser gets a new one. The present password is asked for, and guessing it is
 * throttled and audited as at the sign-in.
 */
export async function changePassword(
  { userId }: Principal,
  { current, next }: Passwords,
  asking: Asking,
): Promise<SignedIn> {
  const { deps, address } = asking
  const record = await deps.store.get('users', userId, 'everything')
  if (record === undefined) throw new ApiError(401, 'not-signed-in')
  const user = readUser(record)
  expectPassword(next, user.login, '/next')
  const { hasher, throttle } = accessParts(deps)
  const attempt = throttle.attempt(user.login, address)
  if ((await checkPassword(userId, current, attempt, deps)) === undefined) {
    return refuseSignIn(wrongField('/current', 'password-wrong'), userId, asking)
  }
  attempt.succeeded()
  const passwordHash = await hasher.hash(next)
  const besides = async () => [
    keepCredentials(userId, { ...(await readCredentials(deps.store, userId)), passwordHash }),
    ...(await endSessions(deps.store, userId)),
  ]
  return beginSession(user, { action: 'change-password', previousToken: undefined, besides }, asking)
}
