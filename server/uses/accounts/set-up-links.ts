import type { Change, Store } from '../../store/store.ts'

/** Changes that make every link to the first set-up worthless. */
export async function setUpLinks(store: Pick<Store, 'list'>): Promise<readonly Change[]> {
  const filter = { field: 'purpose', is: 'set-up' } as const
  const { records } = await store.list('links', { scope: 'everything', filter })
  return records.map(({ id, version }) => ({ do: 'remove', in: 'links', id, version }))
}
