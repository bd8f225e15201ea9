import { type ReactNode, useEffect, useState } from 'react'
import { currentSession, type Session } from '../../providers/session.ts'
import { useEditor } from '../draft/draft-context.ts'
import { evaluationWorker } from './evaluation-thread.ts'
import { LiveContext } from './live-context.ts'
import { createLiveStore, type LiveStore } from './live-store.ts'
import { mayLoadFigures } from './may-load-figures.ts'

/** The live preview of the editor's draft for all parts of the editor, where the session may have it; its worker ends with the component. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  const store = useStore(session !== undefined && mayLoadFigures(session))
  return <LiveContext value={store}>{children}</LiveContext>
}

/** Who is signed in; nothing until that is known. */
export function useSession(): Session | undefined {
  const [session, setSession] = useState<Session>()
  useEffect(() => {
    currentSession().then(setSession, () => undefined)
  }, [])
  return session
}

function useStore(isAllowed: boolean): LiveStore | undefined {
  const { draft } = useEditor()
  const [store, setStore] = useState<LiveStore>()
  useEffect(() => {
    if (!isAllowed) return undefined
    const worker = evaluationWorker((message) => made.receive(message))
    const made = createLiveStore({
      draft,
      send: worker.send,
      nextFrame: (callback) => requestAnimationFrame(callback),
    })
    setStore(made)
    return () => {
      made.close()
      worker.end()
      setStore(undefined)
    }
  }, [draft, isAllowed])
  return store
}
