import { pointerKeys } from '../../../schemas/json-pointer.ts'
import { isList, isObject, type JsonValue } from './json.ts'

/** What stands at a pointer; nothing where the value has no such part. */
export function valueAt(value: JsonValue | undefined, pointer: string): JsonValue | undefined {
  return pointerKeys(pointer).reduce<JsonValue | undefined>(partOf, value)
}

/** What stands in a list or an object under a key. */
export function partOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isList(value)) return isIndex(key) ? value[Number(key)] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Whether a pointer is another one or leads to a part of what is there. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`)
}

export function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(key)
}
