import { readUser, type User } from '../../access/user.ts'
import type { Change, Store } from '../../store/store.ts'
import { Conflict } from '../refusals.ts'
import { readCredentials } from './credentials.ts'
import type { AccountFields } from './read-account.ts'

/** Other administrators that are looked at for one who can sign in. */
const mostLookedAt = 1000

/**
 * Refuses to disable the last administrator, or to take the role from them, with 409 (`last-admin`). Where there is another one who can
 * sign in, gives the changes that hold them to it: two administrators who disable each other at once do not both succeed.
 */
export async function keepAnAdmin(
  before: User,
  after: AccountFields,
  store: Pick<Store, 'get' | 'list'>,
): Promise<readonly Change[]> {
  if (!isAdmin(before) || isAdmin(after)) return []
  const { records } = await store.list('users', {
    scope: 'everything',
    filter: {
      all: [
        { field: 'roles', is: 'admin' },
        { field: 'isDisabled', is: false },
      ],
    },
    range: { from: 0, to: mostLookedAt - 1 },
  })
  for (const other of records.map(readUser)) {
    if (other.id === before.id || !isAdmin(other)) continue
    const { passwordHash, subject } = await readCredentials(store, other.id)
    if (passwordHash !== undefined || subject !== undefined) {
      return [{ do: 'expect', in: 'users', id: other.id, version: other.version }]
    }
  }
  throw new Conflict('last-admin')
}

function isAdmin({ grants, isDisabled }: AccountFields): boolean {
  return !isDisabled && grants.some(({ role }) => role === 'admin')
}
