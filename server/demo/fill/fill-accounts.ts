import type { Principal } from '../../access/principal.ts'
import { principalFor } from '../../access/principal-of.ts'
import { readUser } from '../../access/user.ts'
import { invariant } from '../../../engine/index.ts'
import type { Deps } from '../../deps.ts'
import type { Asking } from '../../uses/accounts/asking.ts'
import { createUser } from '../../uses/accounts/create-user.ts'
import { offerSetUp } from '../../uses/accounts/offer-set-up.ts'
import { setPassword } from '../../uses/accounts/set-password.ts'
import { setUpFirstAdmin } from '../../uses/accounts/set-up-first-admin.ts'
import { signOut } from '../../uses/accounts/sign-out.ts'
import type { SignedIn } from '../../uses/accounts/signed-in.ts'
import type { DemoRole } from '../demo-roles.ts'
import { instantOf } from './acting.ts'

/** On a day of the past: the accounts are as old as the company. */
export function askingOn(deps: Deps, day: string): Asking {
  const at = instantOf(day)
  return { deps: { ...deps, now: () => at }, at, address: '127.0.0.1' }
}

/** The first administrator, by the one-time link as in life. */
export async function makeAdmin({ role, name }: DemoRole, password: string, asking: Asking): Promise<Principal> {
  const link = await offerSetUp(asking.deps)
  invariant(link !== undefined, 'the store of a demo has users already')
  return over(await setUpFirstAdmin({ token: tokenIn(link.url), login: role, name, password }, asking), asking)
}

/** Another account, made by the administrator; its password is set by the link that belongs to it. */
export async function makeAccount(
  { role, name, departments }: DemoRole,
  employeeId: string | undefined,
  password: string,
  { admin, asking }: { readonly admin: Principal; readonly asking: Asking },
): Promise<Principal> {
  const who = { kind: 'user', id: admin.userId, role: 'admin' } as const
  const body = { login: role, name, grants: [{ role, departments }], ...(employeeId !== undefined && { employeeId }) }
  const { record, link } = await createUser(body, { ...asking, who, userId: admin.userId })
  const signedIn = await setPassword(tokenIn(link.url), password, asking)
  await over(signedIn, asking)
  return principalFor(readUser(record), signedIn.principal.sessionId)
}

/** Nobody stays signed in. */
async function over({ principal }: SignedIn, asking: Asking): Promise<Principal> {
  await signOut(principal, 'everywhere', asking)
  return principal
}

function tokenIn(url: string): string {
  return new URL(url).hash.slice(1)
}
