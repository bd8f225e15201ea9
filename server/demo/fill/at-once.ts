/** So many are done at once: what is written together is synced together. */
const width = 64

/** Does the same to each of a long list, in its order, many at once. */
export async function atOnce<T>(all: readonly T[], todo: (one: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += width) {
    await Promise.all(all.slice(start, start + width).map(todo))
  }
}
