import type { Collection } from '../store/collection.ts'

/** The audit log: who did what when. Its entries are made by `auditEntry` and chained, so that `jiheng audit verify` finds what was tampered with. */
export const auditLog = {
  name: 'audit',
  kind: 'log',
  isChained: true,
  fields: {
    at: 'text',
    'who.kind': 'text',
    'who.id': 'text',
    'who.role': 'text',
    action: 'text',
    resource: 'text',
    resourceId: 'text',
    changed: 'list',
    outcome: 'text',
    refusal: 'text',
    address: 'text',
  },
  indexed: ['resourceId', 'who.id'],
} as const satisfies Collection
