import { accessParts } from '../../access/access-parts.ts'
import { foldLogin } from '../../access/fold-login.ts'
import { type User, userFields } from '../../access/user.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { Change } from '../../store/store.ts'
import { Conflict } from '../refusals.ts'
import type { Asking } from './asking.ts'
import { beginSession } from './begin-session.ts'
import { keepCredentials } from './credentials.ts'
import { expectPassword } from './expect-password.ts'
import { newUserId } from './new-user-id.ts'
import { findLink } from './one-time-link.ts'
import { setUpLinks } from './set-up-links.ts'
import type { SignedIn } from './signed-in.ts'

/** What the form of the first set-up has. */
export interface FirstAdmin {
  readonly token: string
  readonly login: string
  readonly name: string
  readonly password: string
}

/**
 * Makes the first administrator by the link that the server printed, and signs them in. Refused with 409 (`set-up-done`) once there is an
 * account, and with 410 where the link is not the last one printed, or a day old.
 */
export async function setUpFirstAdmin({ token, login, name, password }: FirstAdmin, asking: Asking): Promise<SignedIn> {
  await expectSetUp(token, asking)
  const user: User = {
    ...{ id: newUserId(), version: 1, login: foldLogin(login), name, isDisabled: false },
    grants: [{ role: 'admin', departments: 'all' }],
  }
  expectPassword(password, user.login)
  const passwordHash = await accessParts(asking.deps).hasher.hash(password)
  const besides = async () => {
    await expectSetUp(token, asking)
    return [...(await setUpLinks(asking.deps.store)), ...creation(user, passwordHash, asking)]
  }
  return beginSession(user, { action: 'set-up-server', previousToken: undefined, besides }, asking)
}

async function expectSetUp(token: string, { deps }: Asking): Promise<void> {
  const { total } = await deps.store.list('users', { scope: 'everything', range: { from: 0, to: 0 } })
  if (total > 0) throw new Conflict('set-up-done')
  await findLink(token, 'set-up', deps)
}

function creation(user: User, passwordHash: string, { at, address }: Asking): readonly Change[] {
  const fields = userFields(user)
  return [
    { do: 'create', in: 'users', id: user.id, fields },
    keepCredentials(user.id, { version: undefined, passwordHash }),
    auditEntry({
      ...{ who: { kind: 'system' }, at, action: 'create-user', resource: 'users', resourceId: user.id, address },
      change: { after: fields, sensitive: [] },
    }),
  ]
}
