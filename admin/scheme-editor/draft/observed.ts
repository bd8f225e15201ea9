/** A value that changes, with those who want to know when. */
export interface Observed<T> {
  get(): T
  set(next: T): void
  /** Calls back after every change; gives what ends it. */
  subscribe(listener: () => void): () => void
}

export function observed<T>(start: T): Observed<T> {
  let value = start
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
