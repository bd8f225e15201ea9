import { isList, isObject, type JsonObject, type JsonValue } from './json.ts'

/**
 * A value equal to `next` that keeps every part of `before` that says the same, whatever the order of its keys: what has not changed
 * stays the same object, so that nothing that shows it has to be drawn again.
 */
export function share(before: JsonValue | undefined, next: JsonValue): JsonValue {
  if (before === next) return before
  if (isList(before) && isList(next)) return sharedList(before, next)
  if (isObject(before) && isObject(next)) return sharedObject(before, next)
  return next
}

/** Whether two values say the same, whatever the order of their keys. */
export function saysTheSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return share(one, other) === one
}

function sharedList(before: readonly JsonValue[], next: readonly JsonValue[]): JsonValue {
  const shared = next.map((each, index) => share(before[index], each))
  return shared.length === before.length && shared.every((each, index) => each === before[index]) ? before : shared
}

function sharedObject(before: JsonObject, next: JsonObject): JsonValue {
  const entries = Object.entries(next).map(([key, value]): [string, JsonValue] => [key, sharedAt(before, key, value)])
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => Object.hasOwn(before, key) && before[key] === value)
  return isSame ? before : Object.fromEntries(entries)
}

function sharedAt(before: JsonObject, key: string, value: JsonValue): JsonValue {
  return Object.hasOwn(before, key) ? share(before[key], value) : value
}
