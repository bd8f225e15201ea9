import { accessParts } from '../../access/access-parts.ts'
import { foldLogin } from '../../access/fold-login.ts'
import { longestPassword } from '../../access/password-rules.ts'
import { ApiError } from '../../http/api-error.ts'
import type { Deps } from '../../deps.ts'
import type { Change } from '../../store/store.ts'
import { wrongField } from '../refusals.ts'
import type { Asking } from './asking.ts'
import { beginSession } from './begin-session.ts'
import { checkPassword } from './check-password.ts'
import { type Credentials, readCredentials } from './credentials.ts'
import { findLogin } from './find-login.ts'
import { refuseSignIn } from './refuse-sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** What the form of the sign-in has. */
export interface Attempted {
  readonly login: string
  readonly password: string
  /** The token in the browser's cookie, if there is one. */
  readonly previousToken: string | undefined
}

/**
 * Signs somebody in by login and password. A login that nobody has, a disabled one and one without a password take the same work and get
 * the same answer (401 `sign-in-refused`) as a wrong password; too many get 429, unseen.
 */
export async function signIn({ login, password, previousToken }: Attempted, asking: Asking): Promise<SignedIn> {
  if (password.length > longestPassword * 4)
    throw wrongField('/password', 'password-too-long', { most: longestPassword })
  const { throttle } = accessParts(asking.deps)
  const attempt = throttle.attempt(foldLogin(login), asking.address)
  const user = await findLogin(asking.deps.store, login)
  const checked = await checkPassword(user?.id, password, attempt, asking.deps)
  if (user === undefined || user.isDisabled || checked === undefined) {
    return refuseSignIn(new ApiError(401, 'sign-in-refused'), user?.id, asking)
  }
  attempt.succeeded()
  const besides = async () => [await expectSamePassword(user.id, checked, asking.deps)]
  return beginSession(user, { action: 'sign-in', previousToken, besides }, asking)
}

/** Whoever changes a password while somebody signs in with the one before has shut them out. */
async function expectSamePassword(user: string, checked: Credentials, { store }: Deps): Promise<Change> {
  const { passwordHash, version } = await readCredentials(store, user)
  if (passwordHash !== checked.passwordHash || version === undefined) throw new ApiError(401, 'sign-in-refused')
  return { do: 'expect', in: 'credentials', id: user, version }
}
