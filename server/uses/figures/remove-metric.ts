import { setImmediate } from 'node:timers/promises'
import { facts } from '../../collections/figures.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../store/json.ts'
import type { Doing } from '../doing.ts'
import { refuseUsed } from '../expect-unused.ts'
import { endMetric } from './end-metric.ts'

/** Records that are looked through before others get their turn. */
const atOnce = 1000

/** Refuses to remove a metric that schemes need or that has values: it can end, but not be forgotten. */
export async function removeMetric(id: string, doing: Doing): Promise<void> {
  await endMetric(id, doing)
  let [seen, count] = [0, 0]
  for await (const { fields } of doing.store.stream(facts.name, { scope: 'everything' })) {
    if (hasValue(fields, id)) count += 1
    seen += 1
    if (seen % atOnce === 0) await setImmediate()
  }
  refuseUsed(id, count === 0 ? [] : [{ code: 'used-by-figures', params: { count } }])
}

function hasValue({ facts: own, parts }: JsonObject, metric: string): boolean {
  const inParts =
    isList(parts) && parts.some((part) => isJsonObject(part) && isJsonObject(part.facts) && metric in part.facts)
  return inParts || (isJsonObject(own) && metric in own)
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}
