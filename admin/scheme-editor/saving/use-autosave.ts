import { useEffect, useSyncExternalStore } from 'react'
import type { Autosave } from './autosave.ts'
import type { SaveState } from './save-state.ts'
import { isAnythingUnsaved } from './editing-sessions.ts'

/** Where saving stands. */
export function useSaveState(autosave: Autosave): SaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.getState)
}

/** Saves when a field or the page is left and when the connection is back; warns before a page with unsaved changes is closed. */
export function useSaveOnLeaving(autosave: Autosave): void {
  useEffect(() => {
    const flush = () => autosave.flush()
    const warn = (event: BeforeUnloadEvent) => {
      autosave.flush()
      if (isAnythingUnsaved()) event.preventDefault()
    }
    const events = ['blur', 'pagehide', 'online'] as const
    for (const name of events) window.addEventListener(name, flush)
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('beforeunload', warn)
    return () => {
      for (const name of events) window.removeEventListener(name, flush)
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('beforeunload', warn)
      autosave.flush()
    }
  }, [autosave])
}
