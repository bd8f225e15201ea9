let isGone = false
const watchers = new Set<() => void>()

/** Notes whether the server could be reached. */
export function noteReached(isReached: boolean): void {
  if (isGone === !isReached) return
  isGone = !isReached
  for (const tell of watchers) tell()
}

/** Whether the last call got no answer. */
export function isServerGone(): boolean {
  return isGone
}

/** Calls back whenever that changes, until the function given back is called. */
export function watchConnection(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
