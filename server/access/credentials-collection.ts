import type { Collection } from '../store/collection.ts'

/**
 * What users sign in with, under the user's id: a password's hash, and who they are at the organisation's provider. Apart from the
 * accounts, so that nothing that reads, shows or writes those can let it out.
 */
export const credentialsCollection = {
  name: 'credentials',
  kind: 'records',
  fields: { subject: 'text' },
  unique: [['subject']],
  indexed: ['subject'],
} as const satisfies Collection
