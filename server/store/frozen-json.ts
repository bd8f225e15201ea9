import { invariant } from '../../engine/index.ts'
import type { JsonObject, JsonValue } from './json.ts'

/** Deepest nesting of what a store keeps. */
export const depthLimit = 64

/**
 * A copy that nobody can change, exactly as JSON would bring it back: members that are undefined are left out, -0 is 0. A member
 * named `__proto__` stays an ordinary member. Throws where something is not JSON (NaN, a Date, …) or nested deeper than `depthLimit`.
 */
export function frozenObject(source: JsonObject, depth = 1): JsonObject {
  invariant(depth <= depthLimit, `a record is nested deeper than ${depthLimit}`)
  const copy: Record<string, JsonValue> = {}
  for (const name of Object.keys(source)) {
    const member = source[name]
    if (member === undefined) continue
    const value = frozenJson(member, depth + 1)
    if (name === '__proto__') Object.defineProperty(copy, name, { value, enumerable: true })
    else copy[name] = value
  }
  return Object.freeze(copy)
}

/** The same for any JSON value. */
export function frozenJson(value: JsonValue, depth = 1): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return finite(value)
  if (isList(value)) return frozenList(value, depth)
  invariant(isPlain(value), 'a record holds something that is not JSON')
  return frozenObject(value, depth)
}

function frozenList(list: readonly JsonValue[], depth: number): JsonValue {
  invariant(depth <= depthLimit, `a record is nested deeper than ${depthLimit}`)
  return Object.freeze(list.map((member) => frozenJson(member, depth + 1)))
}

/** Adding 0 turns -0 into 0 and changes nothing else. */
function finite(value: number): number {
  invariant(Number.isFinite(value), `a record holds ${value}, which JSON cannot say`)
  return value + 0
}

function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isPlain(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
