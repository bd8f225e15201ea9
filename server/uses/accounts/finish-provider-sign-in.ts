import { accessParts } from '../../access/access-parts.ts'
import type { Identity, OidcProvider } from '../../access/oidc-provider.ts'
import { readUser, type User } from '../../access/user.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { Deps } from '../../deps.ts'
import { ApiError } from '../../http/api-error.ts'
import type { Change } from '../../store/store.ts'
import type { Asking } from './asking.ts'
import { beginSession } from './begin-session.ts'
import { keepCredentials, readCredentials } from './credentials.ts'
import { findLogin } from './find-login.ts'
import { refuseSignIn } from './refuse-sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** What the browser came back with. */
export interface Return {
  /** The token of the cookie that it set out with; undefined where it has none. */
  readonly token: string | undefined
  /** Parameters of the address that the provider sent it to. */
  readonly answer: Readonly<Record<string, string>>
  readonly previousToken: string | undefined
}

/**
 * Signs in whom the organisation's provider vouches for. They have an account here already: at first it is found by the login that the
 * provider says, and tied to who they are there; from then on only by that, so that a login given to somebody else there opens nothing
 * here. Everything that is not as it should be is 401, and audited.
 */
export async function finishProviderSignIn(back: Return, asking: Asking): Promise<SignedIn> {
  const { provider } = accessParts(asking.deps)
  if (provider === undefined) throw new ApiError(404, 'provider-not-set')
  const identity = await identityOf(provider, back, asking)
  const user = await userOf(identity, asking.deps)
  if (user === undefined || user.isDisabled) {
    return refuseSignIn(new ApiError(401, 'provider-account-unknown'), user?.id, asking)
  }
  const besides = () => tie(user, identity, asking)
  return beginSession(user, { action: 'sign-in', previousToken: back.previousToken, besides }, asking)
}

async function identityOf(provider: OidcProvider, { token, answer }: Return, asking: Asking): Promise<Identity> {
  if (token === undefined) return refuseSignIn(new ApiError(401, 'provider-refused'), undefined, asking)
  try {
    return await provider.whoCameBack(token, answer)
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return refuseSignIn(error, undefined, asking)
    throw error
  }
}

async function userOf({ subject, login }: Identity, { store }: Deps): Promise<User | undefined> {
  const { records } = await store.list('credentials', {
    scope: 'everything',
    filter: { field: 'subject', is: subject },
  })
  const [tied] = records
  if (tied !== undefined) {
    const record = await store.get('users', tied.id, 'everything')
    return record && readUser(record)
  }
  const user = login === undefined ? undefined : await findLogin(store, login)
  const isFree = user !== undefined && (await readCredentials(store, user.id)).subject === undefined
  return isFree ? user : undefined
}

/** What ties an account to somebody at the provider, the first time that they come. */
async function tie(user: User, { subject }: Identity, { deps, at, address }: Asking): Promise<readonly Change[]> {
  const credentials = await readCredentials(deps.store, user.id)
  if (credentials.subject === subject) return []
  if (credentials.subject !== undefined) throw new ApiError(401, 'provider-account-unknown')
  const who = { kind: 'system' } as const
  const about = { who, at, action: 'tie-account', resource: 'users', resourceId: user.id, address }
  return [keepCredentials(user.id, { ...credentials, subject }), auditEntry(about)]
}
