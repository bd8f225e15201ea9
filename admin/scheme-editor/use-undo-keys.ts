import { type KeyboardEvent, useCallback } from 'react'
import { useUndo } from './draft/use-draft.ts'

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for the whole draft; a code field and a table that undo by themselves have taken the key before. */
export function useUndoKeys() {
  const { undo, redo } = useUndo()
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (isOwnField(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) redo()
      else undo()
    },
    [undo, redo],
  )
}

/** A field that is no part of the draft, such as one to search in: it undoes by itself. */
function isOwnField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea') && target.closest('[data-pointer]') === null
}
