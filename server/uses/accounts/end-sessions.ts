import type { Change, Store } from '../../store/store.ts'

/** Changes that end all sessions of a user, but for one that is named. */
export async function endSessions(
  store: Pick<Store, 'list'>,
  user: string,
  except?: string,
): Promise<readonly Change[]> {
  const { records } = await store.list('sessions', { scope: 'everything', filter: { field: 'user', is: user } })
  return records
    .filter(({ id }) => id !== except)
    .map(({ id, version }) => ({ do: 'remove', in: 'sessions', id, version }))
}
