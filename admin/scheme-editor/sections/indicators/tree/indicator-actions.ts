import type { DraftStore } from '../../../draft/draft-store.ts'
import { isList, isObject, type JsonObject } from '../../../draft/json.ts'
import { valueAt } from '../../../draft/json-pointer.ts'
import { copyOf, freeId, idsIn, newIndicator, provisionalId } from './new-indicator.ts'
import { divided, moved, movedIn, movedOut, placeIn, putBehind, type TreeChange } from './tree-changes.ts'

interface Action {
  readonly word: string
  /** Nothing where it cannot be done here. */
  readonly make: (Omit<TreeChange, 'goTo'> & { readonly goTo: string | undefined }) | undefined
  /** The id of an indicator that is made by it and has no name of its own yet. */
  readonly fresh?: string
}

interface Where {
  readonly indicator: JsonObject
  readonly pointer: string
  readonly siblings: number
  readonly draft: DraftStore
  readonly words: { readonly newName: string; readonly copyName: string }
}

/** What can be done with an indicator of the tree, in the order of the menu. */
export function indicatorActions({ indicator, pointer, siblings, draft, words }: Where): readonly Action[] {
  const content = { ...draft.getSnapshot() }
  const taken = new Set(idsIn(valueAt(content, '/document/indicators')))
  const fresh = freeId(provisionalId, taken)
  const { list, index } = placeIn(pointer)
  const before = index > 0 ? valueAt(content, `${list}/${index - 1}/children`) : undefined
  const made = newIndicator(fresh, words.newName)
  return [
    { word: 'add_behind', make: putBehind(pointer, made), fresh },
    below(indicator, pointer, fresh, words.newName),
    { word: 'duplicate', make: putBehind(pointer, copyOf(indicator, taken, words.copyName)) },
    { word: 'up', make: moved(pointer, -1, siblings) },
    { word: 'down', make: moved(pointer, 1, siblings) },
    { word: 'in', make: siblings < 2 ? undefined : movedIn(pointer, isList(before) ? before : undefined) },
    { word: 'out', make: movedOut(pointer, siblings) },
    // A level without indicators says nothing; whoever wants that removes the one above.
    { word: 'remove', make: siblings < 2 ? undefined : { change: [{ at: pointer, do: 'remove' }], goTo: undefined } },
  ]
}

function below(indicator: JsonObject, pointer: string, fresh: string, name: string): Action {
  const { children } = indicator
  if (!isList(children)) return { word: 'divide', make: divided(indicator, pointer, fresh, name), fresh }
  const isFirst = children.filter(isObject).length === 0
  const at = `${pointer}/children/${children.length}`
  const made = { ...newIndicator(fresh, name), ...(isFirst && { weight: 100 }) }
  return { word: 'add_below', make: { change: [{ at, do: 'insert', value: made }], goTo: at }, fresh }
}
