import { admits } from '../../access/admits.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { Forbidden, wrongField } from '../refusals.ts'
import type { RecordChange, RecordKind } from './record-kind.ts'
import { withoutReadOnly } from './without-read-only.ts'

/** Makes a new record of what was sent: `id`, where it does not follow from the fields, and the fields. */
export async function createRecord(kind: RecordKind, body: JsonObject, doing: Doing): Promise<StoredRecord> {
  const resource = kind.collection.name
  const { id: given, version, ...sent } = body
  if (version !== undefined) throw wrongField('/version', 'field-read-only', { field: 'version' })
  const own = withoutReadOnly(kind, sent, undefined)
  const id = kind.idOf === undefined ? idGiven(given) : kind.idOf(own, doing)
  const { fields, expect = [] } = (await kind.settle?.({ id, fields: own, before: undefined }, doing)) ?? {
    fields: own,
  }
  expectReach(kind, { id, fields, before: undefined }, doing)
  const create = { do: 'create', in: resource, id, fields } as const
  const { records } = await applyAudited(
    {
      ...{ action: `create-${kind.noun}`, resource, resourceId: id, changes: [create, ...expect] },
      told: { after: fields, sensitive: kind.sensitive },
    },
    doing,
  )
  return records[0] ?? { id, version: 1, fields }
}

function idGiven(given: JsonObject[string]): string {
  if (typeof given === 'string') return given
  throw wrongField('/id', 'id-needed')
}

/** Refuses a change that leads out of their reach. */
export function expectReach(
  { collection, reachedBy = (own) => [own] }: RecordKind,
  change: RecordChange,
  doing: Doing,
): void {
  if (!reachedBy(change).every((record) => admits(doing.scope, collection, record))) {
    throw new Forbidden('outside-reach')
  }
}
