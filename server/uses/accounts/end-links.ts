import type { Change, Store } from '../../store/store.ts'

/** Changes that make all links worthless that were given to a user. */
export async function endLinks(store: Pick<Store, 'list'>, user: string): Promise<readonly Change[]> {
  const { records } = await store.list('links', { scope: 'everything', filter: { field: 'user', is: user } })
  return records.map(({ id, version }) => ({ do: 'remove', in: 'links', id, version }))
}
