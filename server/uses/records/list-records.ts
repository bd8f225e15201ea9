import type { ListQuery } from '../../http/list-query.ts'
import { isJsonObject, type JsonObject } from '../../store/json.ts'
import type { Listed } from '../../store/store.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import type { RecordKind } from './record-kind.ts'

/** The records within reach that the query asks for, and how many there are in all. Looking at pay is audited. */
export async function listRecords(kind: RecordKind, query: ListQuery, doing: Doing): Promise<Listed> {
  const resource = kind.collection.name
  const listed = await doing.store.list(resource, { ...query, scope: doing.scope })
  if (kind.isPay && doing.seesPay) {
    await auditReading({ resource, query: askedFor(query, kind.sensitive), count: listed.records.length }, doing)
  }
  return listed
}

/** The filter as it was asked for; what an amount was compared with is left out, since that tells amounts. */
function askedFor({ filter, range: { from, to } }: ListQuery, sensitive: readonly string[]): JsonObject {
  const plain: unknown = JSON.parse(JSON.stringify({ filter, range: { from, to } }), (_, each: unknown) =>
    isJsonObject(each) && typeof each.field === 'string' && sensitive.includes(each.field)
      ? { field: each.field }
      : each,
  )
  return isJsonObject(plain) ? plain : {}
}
