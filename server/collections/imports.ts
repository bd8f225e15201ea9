import type { Collection } from '../store/collection.ts'

/**
 * How somebody understood the columns of a file, or the names of another department, so that the next one of its kind is understood in
 * the same way: `{ purpose, … }`, by an id that follows from what it is for.
 */
export const mappings = {
  name: 'mappings',
  kind: 'records',
  fields: { purpose: 'text', at: 'text' },
} as const satisfies Collection
