/** Keeps the first few by an order, of however many are put in. */
export interface Largest<T> {
  put(one: T): void
  /** In their order. */
  all(): readonly T[]
}

/** `order` has to tell any two apart, so that it makes no difference in which order they come. */
export function largest<T>(most: number, order: (a: T, b: T) => number): Largest<T> {
  let kept: T[] = []
  let last: T | undefined
  const all = () => {
    kept = kept.sort(order).slice(0, most)
    last = kept.length === most ? kept[most - 1] : undefined
    return kept
  }
  return {
    put: (one) => {
      // Of many people only few come among the first: whoever comes after the last of those is not sorted in.
      if (last !== undefined && order(one, last) > 0) return
      kept.push(one)
      if (kept.length >= 2 * most) all()
    },
    all,
  }
}
