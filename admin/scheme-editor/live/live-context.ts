import { createContext, useContext, useSyncExternalStore } from 'react'
import type { LiveState, LiveStore } from './live-store.ts'

/** The live preview of the draft that is edited; nothing for whoever may not have people's figures in their browser. */
export const LiveContext = createContext<LiveStore | undefined>(undefined)

/** A part of what the live preview knows; drawn again only when that part is another. */
export function useLiveState<T>(part: (state: LiveState) => T): T | undefined {
  const store = useContext(LiveContext)
  return useSyncExternalStore(store?.subscribe ?? never, () => store && part(store.getSnapshot()))
}

function never(): () => void {
  return () => undefined
}
