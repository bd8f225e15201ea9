import type { StoredRecord } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { expectVersion, orStale } from './expect-version.ts'
import { found } from './found.ts'
import type { RecordKind } from './record-kind.ts'

/** Removes a record, if nothing needs it, and gives what it was. */
export async function removeRecord(
  kind: RecordKind,
  { id, version }: { id: string; version: number },
  doing: Doing,
): Promise<StoredRecord> {
  const resource = kind.collection.name
  const record = await found(resource, id, doing)
  expectVersion(record, version, {}, doing)
  await kind.mayRemove?.(record, doing)
  const applying = applyAudited(
    {
      ...{ action: `remove-${kind.noun}`, resource, resourceId: id },
      changes: [{ do: 'remove', in: resource, id, version }],
      told: { before: record.fields, sensitive: kind.sensitive },
    },
    doing,
  )
  await orStale(applying, { resource, id, version, body: {} }, doing)
  return record
}
