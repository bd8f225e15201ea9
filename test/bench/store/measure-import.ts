import type { Kept } from './keeper.ts'
import type { ImportTimes } from './store-report.ts'

/** What one command that adds so many employees takes, and what others feel of it. */
export async function measureImport(kept: Kept, rows: number): Promise<Omit<ImportTimes, 'keeper' | 'megabytes'>> {
  const apply = kept.importing(rows)
  const memoryBefore = process.memoryUsage().rss
  const watch = watchLoop()
  const before = performance.now()
  await apply()
  const takes = performance.now() - before
  const delayMost = await watch.stop()
  const memory = process.resourceUsage().maxRSS / 1000 - memoryBefore / 1e6
  return { rows, takes, delayMost, memory }
}

/** Asks for a turn again and again, a millisecond after the last one, and gives the longest that it waited beyond that. */
function watchLoop(): { readonly stop: () => Promise<number> } {
  let isStopped = false
  let most = 0
  const watching = (async () => {
    while (!isStopped) {
      const asked = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 1))
      most = Math.max(most, performance.now() - asked - 1)
    }
  })()
  const stop = async () => {
    isStopped = true
    await watching
    return most
  }
  return { stop }
}
