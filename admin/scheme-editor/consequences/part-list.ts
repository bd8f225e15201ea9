import type { Change } from '../draft/change.ts'
import { isObject, type JsonObject, type JsonValue } from '../draft/json.ts'

/** The lists that these sections edit, and how long each may be. */
export const mostParts = { rewards: 200, penalties: 200, vetoes: 50 } as const
export type PartList = keyof typeof mostParts

/** A part that was taken out of its list, and where it stood. */
export interface Removed {
  readonly part: JsonValue
  readonly index: number
}

/** Puts a part last in the list at a pointer; a list that is not there yet is made. */
export function addPart(list: string, part: JsonObject): Change {
  return [{ at: `${list}/-`, do: 'insert', value: part }]
}

/** Puts a part where it stood before, as far as the list still reaches there. */
export function putBack(list: string, part: JsonValue, index: number, count: number): Change {
  return [{ at: `${list}/${Math.min(index, count)}`, do: 'insert', value: part }]
}

/** Takes a part away; with the last one goes the list, which is never empty. */
export function removePart(list: string, index: number, count: number): Change {
  return [{ at: count > 1 ? `${list}/${index}` : list, do: 'remove' }]
}

/** Moves a part by one place; nothing at an end of the list. */
export function movePart(list: string, index: number, by: 1 | -1, count: number): Change {
  const to = index + by
  return to < 0 || to >= count ? [] : [{ at: `${list}/${index}`, do: 'move', to: `${list}/${to}` }]
}

/** Puts a copy of a part behind it, under an id and a name of its own. */
export function copyPart(list: string, index: number, part: JsonObject, own: { id: string; name: string }): Change {
  return [{ at: `${list}/${index + 1}`, do: 'insert', value: { ...part, ...own } }]
}

/** An id that none of the parts bears: `reward-2` where `reward` and `reward-3` are there already. At most 64 characters. */
export function freeId(base: string, parts: readonly JsonValue[]): string {
  const taken = new Set(parts.map((part) => Object(part).id))
  const stem = base.replace(/-\d+$/, '').slice(0, 58).replace(/-+$/, '')
  let number = parts.some((part) => Object(part).id === stem) ? 2 : 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return taken.has(stem) ? `${stem}-${number}` : stem
}

/** What people call a part; nothing while it has no name. */
export function nameOf(part: JsonValue | undefined): string {
  return isObject(part) && typeof part.name === 'string' ? part.name : ''
}
