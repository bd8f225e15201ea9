import { isDeepStrictEqual } from 'node:util'
import { payResources } from '../../access/pay-fields.ts'
import { reachOf } from '../../access/reach-of.ts'
import type { Role } from '../../access/principal.ts'
import type { User } from '../../access/user.ts'
import type { AccountFields } from './read-account.ts'

/** Whether a change of somebody's own account lets them see pay that they did not: a role that sees some, in more places, or as somebody else. */
export function raisesOwnRoles(before: User, after: AccountFields): boolean {
  const isSamePerson = before.employeeId === after.employeeId
  return after.grants.some((grant) => {
    const had = before.grants.some((each) => isDeepStrictEqual(each, grant))
    return seesPay(grant.role) && !(had && isSamePerson)
  })
}

/** Whether a role sees pay anywhere, its own included. */
export function seesPay(role: Role): boolean {
  const ofRecords = [...payResources].filter((resource) => resource !== 'employees')
  const reads = ofRecords.some((resource) => reachOf(role, resource, 'read') !== undefined)
  return reads || reachOf(role, 'employees', 'read-pay') !== undefined
}
