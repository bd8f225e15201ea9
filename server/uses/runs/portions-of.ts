/** People who are evaluated at once, where nobody's outcome depends on the others. */
export const peopleAtOnce = 2000

/** What came as JSON of lists, in lists of at least `size` but for the last; all of it in one where that is infinite. */
export async function* portionsOf<T>(texts: AsyncIterable<string>, size: number): AsyncGenerator<T[]> {
  let portion: T[] = []
  for await (const text of texts) {
    // What the other thread wrote.
    const some: readonly T[] = JSON.parse(text)
    for (const one of some) portion.push(one)
    if (portion.length < size) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}
