import { useCallback, useSyncExternalStore } from 'react'
import type { Change } from './change.ts'
import { useEditor } from './draft-context.ts'
import type { DraftContent, EditOptions } from './draft-store.ts'
import { valueAt } from './json-pointer.ts'
import type { Selection } from './selection-store.ts'

/**
 * What stands at a pointer of the draft (`/document/indicators/0/weight`); a component is drawn again only when this part has changed.
 * A draft may hold anything that JSON can say while it is written: whoever reads `T` expects its form to be checked or looks themselves.
 */
export function useDraftValue<T>(pointer: string): T | undefined {
  const { draft } = useEditor()
  const value = useSyncExternalStore(draft.subscribe, () => valueAt({ ...draft.getSnapshot() }, pointer))
  return value as T | undefined
}

/** The whole draft. */
export function useDraft(): DraftContent {
  const { draft } = useEditor()
  return useSyncExternalStore(draft.subscribe, draft.getSnapshot)
}

/** What changes the draft; does nothing where it may only be read. */
export function useEdit(): (change: Change, options?: EditOptions) => void {
  const { draft, isReadOnly } = useEditor()
  return useCallback(
    (change, options) => {
      if (!isReadOnly) draft.edit(change, options)
    },
    [draft, isReadOnly],
  )
}

/** Undo and redo, which go to what they changed. */
export function useUndo() {
  const { draft, selection } = useEditor()
  const history = useSyncExternalStore(draft.subscribe, draft.getHistory)
  const back = useCallback(() => goTo(draft.undo(), selection.jumpTo), [draft, selection])
  const forth = useCallback(() => goTo(draft.redo(), selection.jumpTo), [draft, selection])
  return { ...history, undo: back, redo: forth }
}

function goTo(pointer: string | undefined, jumpTo: (pointer: string) => void): void {
  if (pointer !== undefined && pointer !== '') jumpTo(pointer)
}

/** Where somebody is, and how to go elsewhere. */
export function useSelection(): Selection & {
  readonly open: (section: string) => void
  readonly jumpTo: (pointer: string) => void
} {
  const { selection } = useEditor()
  const where = useSyncExternalStore(selection.subscribe, selection.getSnapshot)
  return { ...where, open: selection.open, jumpTo: selection.jumpTo }
}

/** Whether the draft may only be looked at. */
export function useIsReadOnly(): boolean {
  return useEditor().isReadOnly
}
