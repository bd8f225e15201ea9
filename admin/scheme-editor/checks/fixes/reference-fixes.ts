import { suggest } from '../../../../engine/index.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { isIndex } from '../../draft/json-pointer.ts'
import { draftNames } from '../../names/draft-names.ts'
import { type Fix, type FixMaker, removing, setting } from './fix.ts'
import { at, calledOf, listAt, split } from './place-of.ts'

/** A name that nothing bears becomes one that is near to it. Of a condition and of a field of the form: both keep ids. */
export const nearName: FixMaker = ({ path, params: { suggestion = '' } }, content) => {
  const written = at(content, path)
  const names = draftNames(content.document)
  const pointer = isObject(written) && typeof written.parameter === 'string' ? `${path}/parameter` : path
  if (typeof at(content, pointer) !== 'string' || names === undefined || split(path).key === 'path') return []
  const found = String(suggestion)
    .split(', ')
    .flatMap((each) => names.find(each) ?? [])
  return found.slice(0, 2).map(({ id, label }) => setting('write', { value: label }, pointer, id))
}

/** A part that is not declared becomes the one that is near to it, or leaves its list where that has others. */
export function declaredIn(list: string): FixMaker {
  return ({ path, params: { id } }, content) => {
    const declared = listAt(content, list).filter(isObject)
    const [near] = suggest(
      String(id),
      declared.map((each) => String(each.id)),
      1,
    )
    const part = declared.find((each) => each.id === near)
    const isThere = near !== undefined && siblings(path, content).includes(near)
    const rename = part === undefined || isThere ? [] : [setting('write', { value: calledOf(part) }, path, near ?? '')]
    return [...rename, ...leavingList({ path, value: String(id), content })]
  }
}

/** An entry that means nothing leaves its list; not the last one, for an empty list would mean something else. */
export const emptyEntry: FixMaker = ({ path }, content) =>
  leavingList({ path, value: String(at(content, path) ?? ''), content })

function leavingList(entry: { path: string; value: string; content: DraftContent }): readonly Fix[] {
  const isOneOfSeveral = siblings(entry.path, entry.content).length > 1
  return isOneOfSeveral ? [removing('remove_entry', { name: entry.value }, entry.path)] : []
}

/** The list that an entry of plain values stands in. */
function siblings(path: string, content: DraftContent): readonly JsonValue[] {
  const { outer, key } = split(path)
  const list = at(content, outer)
  return isIndex(key) && isList(list) && list.every((each) => typeof each === 'string') ? list : []
}

/** The first weight counts: a post leaves the second one, which goes with its last post. */
export const secondWeight: FixMaker = ({ path, params: { post = '' } }, content) => {
  const posts = split(path).outer
  const gone = listAt(content, posts).length > 1 ? path : split(posts).outer
  return [removing('remove_entry', { name: post }, gone)]
}
