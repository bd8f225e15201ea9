import { readUser, type User, userFields } from '../../access/user.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change, StoredRecord } from '../../store/store.ts'
import { NotFound, Stale } from '../refusals.ts'
import type { Administering } from './administering.ts'
import { endLinks } from './end-links.ts'
import { endSessions } from './end-sessions.ts'
import { keepAnAdmin } from './keep-an-admin.ts'
import { raisesOwnRoles } from './raises-own-roles.ts'
import { type AccountFields, readAccount } from './read-account.ts'
import { retryStale } from './retry-stale.ts'

/** What an administrator wants of an account. */
export interface Wanted {
  readonly id: string
  /** The version they have looked at. */
  readonly version: number
  readonly body: JsonObject
}

/**
 * Puts what was sent in the place of an account. A disabled user is signed out everywhere, and links of theirs are worthless. The last
 * administrator stays one (409). Who gives themselves sight of pay has that written down in an entry of its own.
 */
export async function changeUser(wanted: Wanted, asking: Administering): Promise<StoredRecord> {
  const { id, version, body } = wanted
  const { store } = asking.deps
  return retryStale(async () => {
    const before = await userAt(wanted, asking)
    const after = await readAccount(body, store)
    const fields = userFields(after)
    const changes: readonly Change[] = [
      { do: 'replace', in: 'users', id, version, fields },
      ...(await keepAnAdmin(before, after, store)),
      ...(after.isDisabled ? [...(await endSessions(store, id)), ...(await endLinks(store, id))] : []),
      ...entries(before, after, asking),
    ]
    const { records } = await store.apply({ name: 'change-user', changes })
    return records[0] ?? { id, version: version + 1, fields }
  })
}

/** The account as it stands, if that is what the administrator has looked at; refused with both versions otherwise. */
async function userAt({ id, version, body }: Wanted, { deps }: Administering): Promise<User> {
  const record = await deps.store.get('users', id, 'everything')
  if (record === undefined) throw new NotFound()
  if (record.version === version) return readUser(record)
  const { roles: _, ...theirs } = record.fields
  throw new Stale(version, record.version, { yours: body, theirs: { id, version: record.version, ...theirs } })
}

function entries(before: User, after: AccountFields, { who, userId, at, address }: Administering): readonly Change[] {
  const { id: resourceId } = before
  const about = { who, at, resource: 'users', resourceId, address }
  const change = { before: userFields(before), after: userFields(after), sensitive: [] }
  const changed = auditEntry({ ...about, action: 'change-user', change })
  if (resourceId !== userId || !raisesOwnRoles(before, after)) return [changed]
  return [changed, auditEntry({ ...about, action: 'raise-own-roles' })]
}
