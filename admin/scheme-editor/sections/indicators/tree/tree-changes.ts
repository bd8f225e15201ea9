import type { Change } from '../../../draft/change.ts'
import type { JsonObject, JsonValue } from '../../../draft/json.ts'

/** A change, and where the indicator that it is about stands afterwards. */
export interface TreeChange {
  readonly change: Change
  readonly goTo: string
}

/** Where a member of a list stands: its list and its place in it. */
export function placeIn(pointer: string): { readonly list: string; readonly index: number } {
  const cut = pointer.lastIndexOf('/')
  return { list: pointer.slice(0, cut), index: Number(pointer.slice(cut + 1)) }
}

/** Puts an indicator behind another one. */
export function putBehind(pointer: string, indicator: JsonObject): TreeChange {
  const { list, index } = placeIn(pointer)
  const goTo = `${list}/${index + 1}`
  return { change: [{ at: goTo, do: 'insert', value: indicator }], goTo }
}

/** One place up (-1) or down (1) among its siblings; nothing at the end of them. */
export function moved(pointer: string, by: -1 | 1, siblings: number): TreeChange | undefined {
  const { list, index } = placeIn(pointer)
  const next = index + by
  if (next < 0 || next >= siblings) return undefined
  const goTo = `${list}/${next}`
  return { change: [{ at: pointer, do: 'move', to: goTo }], goTo }
}

/** To the end of the indicators below the one before it; nothing where that one is scored itself. */
export function movedIn(pointer: string, childrenBefore: readonly JsonValue[] | undefined): TreeChange | undefined {
  const { list, index } = placeIn(pointer)
  if (index === 0 || childrenBefore === undefined) return undefined
  const goTo = `${list}/${index - 1}/children/${childrenBefore.length}`
  return { change: [{ at: pointer, do: 'move', to: goTo }], goTo }
}

/** Behind the indicator that it is below of; nothing on the first level, and for the last one below it, since none would be left. */
export function movedOut(pointer: string, siblings: number): TreeChange | undefined {
  const { list } = placeIn(pointer)
  if (!list.endsWith('/children') || siblings < 2) return undefined
  const parent = placeIn(list.slice(0, -'/children'.length))
  const goTo = `${parent.list}/${parent.index + 1}`
  return { change: [{ at: pointer, do: 'move', to: goTo }], goTo }
}

/** Makes an indicator that is scored itself one with indicators below: the first of them takes its scoring and all of the weight. */
export function divided({ scoring, ...indicator }: JsonObject, pointer: string, id: string, name: string): TreeChange {
  const child = { id, name, weight: 100, ...(scoring !== undefined && { scoring }) }
  return {
    change: [{ at: pointer, do: 'set', value: { ...indicator, children: [child] } }],
    goTo: `${pointer}/children/0`,
  }
}
