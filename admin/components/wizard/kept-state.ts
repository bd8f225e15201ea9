import { useCallback, useSyncExternalStore } from 'react'

const kept = new Map<string, unknown>()
const watchers = new Set<() => void>()

/**
 * State that outlives the page that shows it, until the browser's page is loaded anew: whoever leaves a wizard and comes back finds what
 * was chosen. `name` has to hold who it belongs to. Gives it, what changes parts of it, and what forgets it.
 */
export function useKeptState<T extends object>(
  name: string,
  initial: T,
): readonly [T, (change: Partial<T> | ((before: T) => Partial<T>)) => void, () => void] {
  const read = useCallback(() => (kept.get(name) as T | undefined) ?? initial, [name, initial])
  const state = useSyncExternalStore(watch, read)
  const change = useCallback(
    (part: Partial<T> | ((before: T) => Partial<T>)) => {
      const before = read()
      write(name, { ...before, ...(typeof part === 'function' ? part(before) : part) })
    },
    [name, read],
  )
  const forget = useCallback(() => write(name, undefined), [name])
  return [state, change, forget]
}

function write(name: string, value: unknown): void {
  if (value === undefined) kept.delete(name)
  else kept.set(name, value)
  for (const tell of watchers) tell()
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
