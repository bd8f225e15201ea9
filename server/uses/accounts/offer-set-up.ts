import type { Deps } from '../../deps.ts'
import { type OneTimeLink, oneTimeLink } from './one-time-link.ts'
import { retryStale } from './retry-stale.ts'
import { setUpLinks } from './set-up-links.ts'

/**
 * The link by which the first administrator is made, for the server to print when it starts; undefined once there are accounts. Each call
 * makes a new link and the one before worthless, since nobody can read that one again.
 */
export async function offerSetUp(deps: Deps): Promise<Pick<OneTimeLink, 'url' | 'hours'> | undefined> {
  return retryStale(async () => {
    const { total } = await deps.store.list('users', { scope: 'everything', range: { from: 0, to: 0 } })
    const before = await setUpLinks(deps.store)
    if (total > 0) {
      if (before.length > 0) await deps.store.apply({ name: 'end-set-up', changes: before })
      return undefined
    }
    const { url, hours, change } = oneTimeLink('set-up', undefined, deps)
    await deps.store.apply({ name: 'offer-set-up', changes: [...before, change] })
    return { url, hours }
  })
}
