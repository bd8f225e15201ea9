import { foldLogin } from '../../access/fold-login.ts'
import { readUser, type User } from '../../access/user.ts'
import type { Store } from '../../store/store.ts'

/** The user who signs in under this name, however it is typed. */
export async function findLogin(store: Pick<Store, 'list'>, login: string): Promise<User | undefined> {
  const filter = { field: 'login', is: foldLogin(login) } as const
  const { records } = await store.list('users', { scope: 'everything', filter })
  const [found] = records
  return found && readUser(found)
}
