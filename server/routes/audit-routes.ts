import type { Route } from '../http/route.ts'
import { auditLog } from '../audit/audit-log.ts'
import { auditKind } from '../uses/records/audit-kind.ts'
import { listRoute, type Readable, readRoute } from './resource-routes.ts'

const readable: Readable = {
  resource: 'audit',
  kind: auditKind,
  schema: 'audit-event',
  one: 'an audit event',
  many: 'audit events',
  list: {
    sort: ['at', 'action', 'resource', 'resourceId', 'outcome'],
    filter: Object.keys(auditLog.fields),
    search: ['action', 'resource', 'resourceId', 'who.id'],
  },
}

/** The audit log, which can be read and nothing else. */
export const auditRoutes: readonly Route[] = [listRoute(readable), readRoute(readable)]
