/** Places that are taken one by one; whoever finds none waits, and is served in the order of coming. */
export interface Lanes<T> {
  /** Waits for a place. Throws the reason of the signal where it is aborted first. */
  take(signal?: AbortSignal): Promise<T>
  /** Gives a place back. */
  giveBack(place: T): void
}

/** These places, all of them free. */
export function lanes<T>(places: readonly T[]): Lanes<T> {
  const free = [...places]
  const waiting = new Set<(place: T) => void>()
  return {
    take: (signal) => {
      signal?.throwIfAborted()
      const place = free.shift()
      if (place !== undefined) return Promise.resolve(place)
      return new Promise((resolve, reject) => {
        const taken = (given: T) => {
          signal?.removeEventListener('abort', aborted)
          resolve(given)
        }
        const aborted = () => {
          waiting.delete(taken)
          reject(signal?.reason)
        }
        waiting.add(taken)
        signal?.addEventListener('abort', aborted, { once: true })
      })
    },
    giveBack: (place) => {
      const [first] = waiting
      if (first === undefined) {
        // The one that was used last is the warm one.
        free.unshift(place)
        return
      }
      waiting.delete(first)
      first(place)
    },
  }
}
