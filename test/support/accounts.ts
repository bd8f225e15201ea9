import { passwordHasher } from '../../server/access/password-hasher.ts'
import type { Grant } from '../../server/access/principal.ts'
import { sessionCookieName } from '../../server/access/session-cookie.ts'
import { userFields } from '../../server/access/user.ts'
import type { Deps } from '../../server/deps.ts'
import type { Change } from '../../server/store/store.ts'
import { newSession } from '../../server/uses/accounts/new-session.ts'
import type { Answered } from './call-api.ts'

export interface Account {
  readonly id: string
  readonly grants?: readonly Grant[]
  readonly employeeId?: string
  readonly isDisabled?: boolean
  /** Without one they can only be signed in by `cookieOf`. */
  readonly password?: string
}

export const everywhere = (role: Grant['role']): Grant => ({ role, departments: 'all' })

/** A password that nothing speaks against. */
export const goodPassword = '山高水长 correct staple'

/** Puts an account into the store; its login and name are its id. */
export async function addAccount(deps: Deps, { id, grants = [], employeeId, isDisabled = false, password }: Account) {
  const fields = userFields({
    login: id,
    name: id,
    grants,
    isDisabled,
    ...(employeeId !== undefined && { employeeId }),
  })
  const credentials: readonly Change[] =
    password === undefined
      ? []
      : [{ do: 'create', in: 'credentials', id, fields: { passwordHash: await passwordHasher().hash(password) } }]
  const create = { do: 'create', in: 'users', id, fields } as const
  await deps.store.apply({ name: 'add-account', changes: [create, ...credentials] })
}

/** Signs somebody in without a password: the cookies to call with. */
export async function cookieOf(deps: Deps, id: string): Promise<string> {
  const { token, changes } = await newSession(id, undefined, deps)
  await deps.store.apply({ name: 'sign-in', changes })
  return `${sessionCookieName(deps.settings.origin)}=${token}`
}

/** The cookies that an answer sets, to call with; one that it takes away is left out. */
export function cookiesSet({ headers }: Answered): string {
  const lines = [headers['set-cookie'] ?? []].flat()
  return lines
    .filter((line) => !line.includes('Max-Age=0'))
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** The audit log, entry by entry. */
export async function auditOf({ store }: Pick<Deps, 'store'>) {
  return (await store.list('audit', { scope: 'everything' })).records.map(({ fields }) => fields)
}
