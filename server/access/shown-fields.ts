import type { Resource } from './policy.ts'

/**
 * Fields of records that leave the server, for resources where some do not. What is not named stays inside, whatever a later version of the
 * program keeps with the record. The `link` of a user is no field of theirs: the answer to whoever makes
 * the account has it once; `canSignIn` is told of what they sign in with, and is all that is told of it.
 */
export const shownFields: Readonly<Partial<Record<Resource, readonly string[]>>> = {
  employees: ['name', 'department', 'post', 'team', 'hired', 'left', 'payBase', 'history'],
  users: ['login', 'name', 'grants', 'employeeId', 'language', 'isDisabled', 'canSignIn', 'link'],
  audit: [
    'at',
    'who',
    'action',
    'resource',
    'resourceId',
    'changed',
    'before',
    'after',
    'reading',
    'reason',
    'address',
    'outcome',
    'refusal',
    'hash',
  ],
}

/**
 * Fields of an audit entry that are shown to whoever may not see pay, where the entry is about a resource that is pay: that something was
 * done, and by whom, but neither figures nor the questions and reasons that may name them.
 */
export const auditFieldsWithoutPay: readonly string[] = [
  'at',
  'who',
  'action',
  'resource',
  'resourceId',
  'changed',
  'address',
  'outcome',
  'refusal',
  'hash',
]
