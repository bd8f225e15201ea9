import type { Grant } from '../../server/access/principal.ts'
import { sessionFields } from '../../server/access/session.ts'
import { sessionCookieName } from '../../server/access/session-cookie.ts'
import { stampOf } from '../../server/access/stamp.ts'
import { newToken, tokenHash } from '../../server/access/token.ts'
import { userFields } from '../../server/access/user.ts'
import type { Deps } from '../../server/deps.ts'

/** Somebody who is to be signed in. */
export interface Someone {
  readonly id: string
  readonly grants: readonly Grant[]
  /** Their own record among the employees. */
  readonly employeeId?: string
}

/** Makes an account and a session for somebody, without passwords, and gives the cookie to call with (`as`). */
export async function signIn(deps: Deps, { id, grants, employeeId }: Someone): Promise<string> {
  const user = { login: id, name: id, grants, isDisabled: false, ...(employeeId !== undefined && { employeeId }) }
  const create = { do: 'create', in: 'users', id, fields: userFields(user) } as const
  await deps.store.apply({ name: 'make-user-for-test', changes: [create] })
  return signInAgain(deps, id)
}

/** Another session for somebody who has an account. */
export async function signInAgain(deps: Deps, id: string): Promise<string> {
  const token = newToken()
  const stamp = stampOf(deps)
  const fields = sessionFields({ user: id, began: stamp, used: stamp })
  const create = { do: 'create', in: 'sessions', id: tokenHash(token), fields } as const
  await deps.store.apply({ name: 'sign-in-for-test', changes: [create] })
  return `${sessionCookieName(deps.settings.origin)}=${token}`
}
