import type { ApiError } from '../../http/api-error.ts'
import { auditEntry } from '../../audit/audit-entry.ts'
import type { Asking } from './asking.ts'

/**
 * Writes down that a sign-in was refused, and throws the refusal. `userId` is whose account it was, where there is one: a login that
 * nobody has may be a password in the wrong field, and is kept nowhere.
 */
export async function refuseSignIn(
  refusal: ApiError,
  userId: string | undefined,
  { deps, at, address }: Asking,
): Promise<never> {
  const entry = auditEntry({
    ...{ who: { kind: 'system' }, at, action: 'sign-in', resource: 'users', address, refusal: refusal.code },
    ...(userId !== undefined && { resourceId: userId }),
  })
  await deps.store.apply({ name: 'refuse-sign-in', changes: [entry] })
  throw refusal
}
