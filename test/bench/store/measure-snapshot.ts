import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Kept } from './keeper.ts'

/**
 * What the event loop and those who write feel of a snapshot, in milliseconds. Writes come one after the other all the while, one
 * every millisecond at most, and the first of them makes our store begin.
 */
export async function measureSnapshot(kept: Kept) {
  await kept.write(0)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  // What was under way before has ended.
  await kept.snapshot()
  delay.enable()
  const before = performance.now()
  let isTaken = false
  const taken = Promise.all([kept.snapshot(), kept.write(1)]).then(() => {
    isTaken = true
  })
  let slowestWrite = 0
  for (let place = 2; !isTaken; place += 1) {
    const sent = performance.now()
    await kept.write(place)
    slowestWrite = Math.max(slowestWrite, performance.now() - sent)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await taken
  const takes = performance.now() - before
  delay.disable()
  return { takes, delayP99: delay.percentile(99) / 1e6, delayMost: delay.max / 1e6, slowestWrite }
}
