import type { Id, Renaming } from '../../../engine/index.ts'
import { apiSchemas } from '../../documents/api-schemas.ts'
import { isJsonObject, type JsonObject } from '../../store/json.ts'

/** The definitions of metrics that a document keeps for itself, as the library has them; `kept`: by the ids they had before. */
export function metricsToAdd(
  document: JsonObject,
  kept: readonly Id[],
  { metrics = {} }: Renaming,
): readonly JsonObject[] {
  const wanted = new Set(kept.map((id) => (Object.hasOwn(metrics, id) ? metrics[id] : id)))
  const defined: readonly unknown[] = Array.isArray(document.metrics) ? document.metrics : []
  return defined
    .filter(isJsonObject)
    .filter(({ id }) => typeof id === 'string' && wanted.has(id))
    .map(fieldsOfLibrary)
}

const libraryFields = Object.keys(apiSchemas['api/metric.schema.json']?.properties ?? {})

/** What only this scheme says of a metric (what happens where it is missing) stays with the scheme. */
function fieldsOfLibrary(metric: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(metric).filter(([field]) => libraryFields.includes(field)))
}
