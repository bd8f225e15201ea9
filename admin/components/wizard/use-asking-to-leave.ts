import { useEffect } from 'react'

/** Has the browser ask before it loads the page anew or closes it, as long as something would be lost. */
export function useAskingToLeave(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [wouldLose])
}
