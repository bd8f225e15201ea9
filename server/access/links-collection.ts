import type { Collection } from '../store/collection.ts'

/** Links that work once, by the hash of the token in them: to make the first administrator, or to set a user's password. */
export const linksCollection = {
  name: 'links',
  kind: 'records',
  fields: { purpose: 'text', user: 'text' },
  indexed: ['user', 'purpose'],
} as const satisfies Collection
