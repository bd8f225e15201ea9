import { auditEntry } from '../../audit/audit-entry.ts'
import { NotFound } from '../refusals.ts'
import type { Administering } from './administering.ts'
import { endLinks } from './end-links.ts'
import { type OneTimeLink, oneTimeLink } from './one-time-link.ts'
import { retryStale } from './retry-stale.ts'

/** A new link by which a user sets their password, in place of those given before. Until it is used the present password holds. */
export async function inviteUser(
  id: string,
  { deps, who, at, address }: Administering,
): Promise<Pick<OneTimeLink, 'url' | 'hours'>> {
  const user = await deps.store.get('users', id, 'everything')
  if (user === undefined) throw new NotFound()
  const entry = auditEntry({ who, at, action: 'invite-user', resource: 'users', resourceId: id, address })
  return retryStale(async () => {
    const { url, hours, change } = oneTimeLink('set-password', id, deps)
    await deps.store.apply({ name: 'invite-user', changes: [...(await endLinks(deps.store, id)), change, entry] })
    return { url, hours }
  })
}
