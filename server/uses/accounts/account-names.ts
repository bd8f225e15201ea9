import { usersCollection } from '../../access/users-collection.ts'
import type { Store } from '../../store/store.ts'

/** What people are called who did something, by the ids of their accounts; an account that is gone is left out. */
export async function accountNames(
  ids: readonly (string | undefined)[],
  store: Pick<Store, 'list'>,
): Promise<Readonly<Record<string, string>>> {
  const known = [...new Set(ids.filter((id) => id !== undefined))]
  const query = { scope: 'everything', filter: { field: 'id', in: known } } as const
  const { records } = await store.list(usersCollection.name, query)
  return Object.fromEntries(records.map(({ id, fields }) => [id, String(fields.name)]))
}
