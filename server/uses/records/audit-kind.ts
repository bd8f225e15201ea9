import { auditLog } from '../../audit/audit-log.ts'
import type { RecordKind } from './record-kind.ts'

/** How the audit log is read. */
export const auditKind: RecordKind = {
  collection: auditLog,
  noun: 'audit-event',
  sensitive: [],
  isPay: false,
  readOnly: [],
}
