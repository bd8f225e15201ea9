import type { JsonObject, JsonValue } from '../store/json.ts'
import type { Params } from './fill.ts'

/** Parameters that are JSON as a sentence takes them: lists of words are joined, other parts are shown as JSON, nothing is empty. */
export function paramsOf(params: JsonObject): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value ?? '')]))
}

function shown(value: JsonValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  const isWords = Array.isArray(value) && value.every((each) => typeof each !== 'object')
  return isWords ? value.join(', ') : JSON.stringify(value)
}
