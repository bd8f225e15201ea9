import type { Collection } from '../store/collection.ts'

/** The working draft of each scheme, and how far it has come (`scheme-record.ts`). */
export const schemes = {
  name: 'schemes',
  kind: 'records',
  fields: { name: 'name', department: 'text', state: 'text', hash: 'text', authors: 'list', basedOn: 'text' },
  indexed: ['department', 'state'],
} as const satisfies Collection

/** What was published, by `<scheme>:<number>`; its content never changes. */
export const versions = {
  name: 'versions',
  kind: 'records',
  fields: {
    scheme: 'text',
    name: 'name',
    department: 'text',
    number: 'number',
    hash: 'text',
    publishedAt: 'text',
    publicisedFrom: 'text',
    inForceFrom: 'text',
    retiredFrom: 'text',
  },
  unique: [['scheme', 'number']],
  indexed: ['scheme', 'department'],
} as const satisfies Collection

/**
 * That a content was previewed on real people: `{ scheme, hash, department, coverage, versionId?, period, by, at, … }`. `coverage` is
 * `part` for a preview of some of its people.
 */
export const previews = {
  name: 'previews',
  kind: 'records',
  fields: {
    scheme: 'text',
    hash: 'text',
    department: 'text',
    period: 'text',
    coverage: 'text',
    versionId: 'text',
    by: 'text',
    at: 'text',
  },
  indexed: ['scheme'],
} as const satisfies Collection
