import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { expectReach } from './create-record.ts'
import { expectVersion, orStale } from './expect-version.ts'
import { found } from './found.ts'
import type { RecordKind } from './record-kind.ts'
import { withoutReadOnly } from './without-read-only.ts'

/** Puts what was sent in the place of a record's fields, if the record still stands at the version that its sender read. */
export async function replaceRecord(
  kind: RecordKind,
  { id, version, body }: { id: string; version: number; body: JsonObject },
  doing: Doing,
): Promise<StoredRecord> {
  const resource = kind.collection.name
  const before = await found(resource, id, doing)
  expectVersion(before, version, body, doing)
  const own = withoutReadOnly(kind, body, before)
  const { fields, expect = [] } = (await kind.settle?.({ id, fields: own, before }, doing)) ?? { fields: own }
  expectReach(kind, { id, fields, before }, doing)
  const replace = { do: 'replace', in: resource, id, version, fields } as const
  const applying = applyAudited(
    {
      ...{ action: `change-${kind.noun}`, resource, resourceId: id, changes: [replace, ...expect] },
      told: { before: before.fields, after: fields, sensitive: kind.sensitive },
    },
    doing,
  )
  const { records } = await orStale(applying, { resource, id, version, body }, doing)
  return records[0] ?? { id, version: version + 1, fields }
}
