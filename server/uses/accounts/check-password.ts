import { accessParts } from '../../access/access-parts.ts'
import type { Attempt } from '../../access/sign-in-throttle.ts'
import type { Deps } from '../../deps.ts'
import { type Credentials, readCredentials } from './credentials.ts'

/** The id under which nobody's credentials are looked for, so that a login that nobody has takes the same way. */
const nobody = 'nobody'

/**
 * The credentials that the password is part of, or undefined: it is not this user's. For nobody, and for users without a password, that is
 * so after the same work. An attempt that could not be looked at, since too many were waiting, is taken back.
 */
export async function checkPassword(
  user: string | undefined,
  password: string,
  attempt: Attempt,
  deps: Deps,
): Promise<Credentials | undefined> {
  const credentials = await readCredentials(deps.store, user ?? nobody)
  try {
    const isRight = await accessParts(deps).hasher.matches(password, credentials.passwordHash)
    return isRight ? credentials : undefined
  } catch (error) {
    attempt.undone()
    throw error
  }
}
