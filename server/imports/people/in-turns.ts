import { setImmediate } from 'node:timers/promises'

/** How long others wait for their turn, in milliseconds. */
const turnMs = 8

/** Does something with each of many, and lets others have their turn in between. */
export async function inTurns<T>(all: Iterable<T>, visit: (one: T) => void): Promise<void> {
  let began = performance.now()
  for (const one of all) {
    visit(one)
    if (performance.now() - began < turnMs) continue
    await setImmediate()
    began = performance.now()
  }
}
