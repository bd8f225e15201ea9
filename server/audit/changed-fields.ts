import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { pointerOf } from '../../schemas/json-pointer.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../store/json.ts'
import { isSensitive, mask } from './mask.ts'

/** A record before and after, restricted to what changed. */
export interface ChangedFields {
  /** JSON pointers of the fields that changed, sorted. */
  readonly changed: readonly string[]
  readonly before?: JsonObject
  readonly after?: JsonObject
}

/** Fields named one by one; a change of more is told by the record's own fields as wholes. */
export const mostChanged = 200
/** Characters of one value as JSON; a longer one is told by its length and sha256. */
export const longestValue = 2000

/**
 * What changed between two states of a record, field by field into objects, lists as wholes; all of it where there is only one
 * state. Sensitive values are masked, as `mask` says, and what is inside them is not told apart.
 *
 *     changedFields({ name: '甲', pay: { base: 1, grade: 2 } }, { name: '甲', pay: { base: 5, grade: 2 } }, ['pay.base'])
 *     // { changed: ['/pay/base'], before: { pay: { base: masked } }, after: { pay: { base: masked } } }
 */
export function changedFields(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  sensitive: readonly string[],
): ChangedFields {
  const [was, is] = [before ?? {}, after ?? {}]
  const every = [...differences(was, is, { sensitive, isDeep: true })]
  const told = every.length > mostChanged ? [...differences(was, is, { sensitive, isDeep: false })] : every
  return {
    changed: told.map(({ path }) => pointerOf(path)).sort(),
    ...(before && { before: nested(told.map(({ path, was: value }) => ({ path, value }))) }),
    ...(after && { after: nested(told.map(({ path, is: value }) => ({ path, value }))) }),
  }
}

type Path = readonly string[]

interface Difference {
  readonly path: Path
  readonly was: JsonValue | undefined
  readonly is: JsonValue | undefined
}

interface Telling {
  readonly sensitive: readonly string[]
  readonly isDeep: boolean
}

function* differences(
  before: JsonObject,
  after: JsonObject,
  telling: Telling,
  above: Path = [],
): Generator<Difference> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [ownOf(before, name), ownOf(after, name)]
    if (isDeepStrictEqual(was, is)) continue
    const path = [...above, name]
    const goesOn = telling.isDeep && isJsonObject(was) && isJsonObject(is) && !isSensitive(path, telling.sensitive)
    if (goesOn) yield* differences(was, is, telling, path)
    else yield { path, was: shown(was, path, telling), is: shown(is, path, telling) }
  }
}

function ownOf(record: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function shown(value: JsonValue | undefined, path: Path, { sensitive }: Telling): JsonValue | undefined {
  if (value === undefined) return undefined
  const open = mask(value, sensitive, path)
  const text = JSON.stringify(open)
  if (text.length <= longestValue) return open
  return { omitted: { characters: text.length, sha256: createHash('sha256').update(text).digest('hex') } }
}

/** An object with these values at their paths, as far as they are there. */
function nested(parts: readonly { readonly path: Path; readonly value: JsonValue | undefined }[]): JsonObject {
  const byName = Map.groupBy(parts, ({ path }) => path[0] ?? '')
  const fields = [...byName].flatMap(([name, inside]) => {
    const [first] = inside
    if (first?.path.length === 1) return first.value === undefined ? [] : [[name, first.value]]
    const below = nested(inside.map(({ path, value }) => ({ path: path.slice(1), value })))
    return Object.keys(below).length === 0 ? [] : [[name, below]]
  })
  return Object.fromEntries(fields)
}
