import type { StoredRecord } from '../../store/store.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { NotFound } from '../refusals.ts'
import type { RecordKind } from './record-kind.ts'

/** The record, where it is within reach. Looking at pay is audited, and so is asking for pay that is out of reach. */
export async function readRecord(kind: RecordKind, id: string, doing: Doing): Promise<StoredRecord> {
  const resource = kind.collection.name
  const record = await doing.store.get(resource, id, doing.scope)
  if (kind.isPay && (doing.seesPay || record === undefined)) {
    const found = record === undefined ? { count: 0, refusal: 'not-found' } : { count: 1 }
    await auditReading({ resource, resourceId: id, ...found }, doing)
  }
  if (record === undefined) throw new NotFound()
  return record
}
