import { pointerKeys, pointerOf } from '../../../schemas/json-pointer.ts'
import { isIndex, isWithin, partOf, valueAt } from './json-pointer.ts'
import { isList, isObject, type JsonValue } from './json.ts'
import { share } from './share.ts'

/**
 * One step of a change, at a JSON pointer.
 *
 * - `set`: what stands there from now on; `undefined` takes a field away. Objects on the way that are missing are made.
 * - `insert`: a new member of a list, before the one at this index; '-' puts it last. A list that is missing is made.
 * - `remove`: takes a field or a member away.
 * - `move`: takes it out and puts it where `to` says, a pointer as it reads after the taking out.
 */
export type Step =
  | { readonly at: string; readonly do: 'set'; readonly value: JsonValue | undefined }
  | { readonly at: string; readonly do: 'insert'; readonly value: JsonValue }
  | { readonly at: string; readonly do: 'remove' }
  | { readonly at: string; readonly do: 'move'; readonly to: string }

/** Steps that are made, undone and made again together. */
export type Change = readonly Step[]

/**
 * The content after a change. Parts that no step touches, and those that are set to what they say already, keep their identity; steps that
 * lead nowhere (a member that is not there) change nothing.
 */
export function applyChange(content: JsonValue, change: Change): JsonValue {
  return change.reduce(applyStep, content)
}

function applyStep(content: JsonValue, step: Step): JsonValue {
  const keys = pointerKeys(step.at)
  if (step.do === 'move') return moved(content, step)
  if (step.do === 'insert') return inserted(content, keys, step.value)
  return written(content, keys, step.do === 'set' ? step.value : undefined) ?? content
}

function moved(content: JsonValue, { at, to }: { at: string; to: string }): JsonValue {
  const value = valueAt(content, at)
  if (value === undefined) return content
  const without = written(content, pointerKeys(at), undefined) ?? content
  // Within a list another member has moved up to where it stood; elsewhere it would go into itself.
  if (isWithin(to, at) && to !== at && valueAt(without, at) === undefined) return content
  return inserted(without, pointerKeys(to), value)
}

function inserted(content: JsonValue, keys: readonly string[], value: JsonValue): JsonValue {
  const [last = '-', listKeys] = [keys.at(-1), keys.slice(0, -1)]
  const list = valueAt(content, pointerOf(listKeys)) ?? (last === '-' || isIndex(last) ? [] : {})
  if (!isList(list)) return written(content, keys, value) ?? content
  const index = last === '-' ? list.length : isIndex(last) ? Number(last) : -1
  return index < 0 || index > list.length
    ? content
    : (written(content, listKeys, list.toSpliced(index, 0, value)) ?? content)
}

/** The value with `value` at the keys, or with nothing there; nothing where it cannot stand there. */
function written(
  content: JsonValue | undefined,
  [key, ...deeper]: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (key === undefined) return value === undefined ? undefined : share(content, value)
  const outer = content ?? (value === undefined ? undefined : {})
  const before = partOf(outer, key)
  const after = written(before, deeper, value)
  return after === before ? content : withPart(outer, key, after)
}

function withPart(outer: JsonValue | undefined, key: string, next: JsonValue | undefined): JsonValue | undefined {
  if (isList(outer)) {
    if (!isIndex(key) || Number(key) >= outer.length) return outer
    return next === undefined ? outer.toSpliced(Number(key), 1) : outer.with(Number(key), next)
  }
  if (!isObject(outer)) return outer
  if (next !== undefined) return { ...outer, [key]: next }
  return Object.fromEntries(Object.entries(outer).filter(([each]) => each !== key))
}
