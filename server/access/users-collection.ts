import type { Collection } from '../store/collection.ts'

/** Accounts: who may sign in, under which name, with which roles. What they sign in with is kept apart (`credentialsCollection`). */
export const usersCollection = {
  name: 'users',
  kind: 'records',
  fields: {
    login: 'text',
    name: 'name',
    employeeId: 'text',
    isDisabled: 'boolean',
    /** Roles of the grants, so that the last administrator is found. Never leaves the server. */
    roles: 'list',
  },
  unique: [['login']],
  indexed: ['login', 'employeeId', 'roles'],
} as const satisfies Collection
