import type { JsonObject, JsonValue } from './json.ts'

/** Bytes of a value as JSON text in UTF-8, as if nothing in it had to be escaped. `{"a":"员工"}` has 14. */
export function jsonBytes(value: JsonValue): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2
  if (typeof value === 'object' && value !== null) return isList(value) ? listBytes(value) : objectBytes(value)
  return String(value).length
}

/** Brackets, and a comma between two members. */
function listBytes(list: readonly JsonValue[]): number {
  let sum = Math.max(list.length + 1, 2)
  for (const member of list) sum += jsonBytes(member)
  return sum
}

/** Braces, quotes and a colon for each name, and a comma between two members. */
function objectBytes(object: JsonObject): number {
  let sum = 1
  for (const name of Object.keys(object)) {
    const member = object[name]
    if (member !== undefined) sum += Buffer.byteLength(name) + 4 + jsonBytes(member)
  }
  return Math.max(sum, 2)
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
