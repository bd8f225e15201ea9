import type { JsonObject, JsonValue } from '../../store/json.ts'
import type { SentContent } from './draft-fields.ts'

/** The content in a body whose form its schema has checked. */
export function sentContent({ document, parameters, cases }: JsonObject): SentContent {
  return {
    document: objectOf(document),
    parameters: Object.fromEntries(
      Object.entries(objectOf(parameters)).flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : [])),
    ),
    ...(cases !== undefined && { cases: objectOf(cases) }),
  }
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
