import { accessParts } from '../../access/access-parts.ts'
import { readUser, type User } from '../../access/user.ts'
import { ApiError } from '../../http/api-error.ts'
import type { Asking } from './asking.ts'
import { beginSession } from './begin-session.ts'
import { keepCredentials, readCredentials } from './credentials.ts'
import { endLinks } from './end-links.ts'
import { endSessions } from './end-sessions.ts'
import { expectPassword } from './expect-password.ts'
import { findLink } from './one-time-link.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * Sets a user's password by the link that an administrator gave them, and signs them in. All their sessions end and all their links, this
 * one too. 410 for a link that is not good any more, or whose user is disabled.
 */
export async function setPassword(token: string, password: string, asking: Asking): Promise<SignedIn> {
  const { deps } = asking
  const user = await userOfLink(token, asking)
  expectPassword(password, user.login)
  const passwordHash = await accessParts(deps).hasher.hash(password)
  const besides = async () => {
    const { id } = await userOfLink(token, asking)
    const credentials = { ...(await readCredentials(deps.store, id)), passwordHash }
    const over = [...(await endLinks(deps.store, id)), ...(await endSessions(deps.store, id))]
    return [keepCredentials(id, credentials), ...over]
  }
  return beginSession(user, { action: 'set-password', previousToken: undefined, besides }, asking)
}

async function userOfLink(token: string, { deps }: Asking): Promise<User> {
  const { fields } = await findLink(token, 'set-password', deps)
  const record = typeof fields.user === 'string' ? await deps.store.get('users', fields.user, 'everything') : undefined
  const user = record && readUser(record)
  if (user === undefined || user.isDisabled) throw new ApiError(410, 'link-not-valid')
  return user
}
