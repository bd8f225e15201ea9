import { userFields } from '../../access/user.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Administering } from './administering.ts'
import { newUserId } from './new-user-id.ts'
import { type OneTimeLink, oneTimeLink } from './one-time-link.ts'
import { readAccount } from './read-account.ts'

/** An account with the link that its user is to be given. */
export interface Invited {
  readonly record: StoredRecord
  readonly link: Pick<OneTimeLink, 'url' | 'hours'>
}

/** Makes an account, and a link by which its user sets their password; the administrator never knows that. */
export async function createUser(body: JsonObject, { deps, who, at, address }: Administering): Promise<Invited> {
  const fields = userFields(await readAccount(body, deps.store))
  const id = newUserId()
  const { url, hours, change } = oneTimeLink('set-password', id, deps)
  const entry = auditEntry({
    ...{ who, at, action: 'create-user', resource: 'users', resourceId: id, address },
    change: { after: fields, sensitive: [] },
  })
  const create = { do: 'create', in: 'users', id, fields } as const
  await deps.store.apply({ name: 'create-user', changes: [create, change, entry] })
  return { record: { id, version: 1, fields }, link: { url, hours } }
}
