import { setImmediate } from 'node:timers/promises'

/** Hands things on in lists of at most `size`, giving way to whatever else waits after each of them. */
export async function* inPortions<T>(all: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let portion: T[] = []
  for await (const one of all) {
    portion.push(one)
    if (portion.length < size) continue
    yield portion
    portion = []
    await setImmediate()
  }
  if (portion.length > 0) yield portion
}
