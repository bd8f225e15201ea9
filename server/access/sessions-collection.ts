import type { Collection } from '../store/collection.ts'

/** Who is signed in, by the hash of the token in their cookie. */
export const sessionsCollection = {
  name: 'sessions',
  kind: 'records',
  fields: { user: 'text' },
  indexed: ['user'],
} as const satisfies Collection
