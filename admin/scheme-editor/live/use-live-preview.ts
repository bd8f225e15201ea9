import { useEffect, useState, useSyncExternalStore } from 'react'
import { useEditor } from '../draft/draft-context.ts'
import { createLiveStore, type LiveState, type LiveStore } from './live-store.ts'

/** The live preview of the editor's draft; its worker ends with the component. */
export function useLivePreview(): { readonly state: LiveState; readonly store: LiveStore } | undefined {
  const { draft } = useEditor()
  const [store, setStore] = useState<LiveStore>()
  useEffect(() => {
    const worker = new Worker(new URL('./evaluation-worker.ts', import.meta.url), { type: 'module' })
    const made = createLiveStore({
      draft,
      send: (message) => worker.postMessage(message),
      nextFrame: (callback) => requestAnimationFrame(callback),
    })
    worker.addEventListener('message', ({ data }) => made.receive(data))
    setStore(made)
    return () => {
      made.close()
      worker.terminate()
    }
  }, [draft])
  const state = useSyncExternalStore(store?.subscribe ?? neverChanges, () => store?.getSnapshot())
  return store === undefined || state === undefined ? undefined : { state, store }
}

function neverChanges(): () => void {
  return () => undefined
}
