/** Keeps the first few by an order, of however many are put in. */
export interface BestOf<T> {
  put(one: T): void
  /** In their order. */
  all(): readonly T[]
}

/** `order` has to tell any two apart, so that it makes no difference in which order they come. */
export function bestOf<T>(most: number, order: (a: T, b: T) => number): BestOf<T> {
  let kept: T[] = []
  const all = () => {
    kept = kept.sort(order).slice(0, most)
    return kept
  }
  return {
    put: (one) => {
      kept.push(one)
      // Sorted once in a while: at every one it would cost more than it saves.
      if (kept.length >= 2 * most + 64) all()
    },
    all,
  }
}
