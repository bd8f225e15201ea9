import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Seen } from './evaluation-report.ts'

const memoryEveryMs = 20

/** Watches this process, and the event loop of this thread, between two moments. */
export function selfWatch(): { begin(): void; end(): Seen } {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let timers: NodeJS.Timeout[] = []
  let [mostComputed, memoryBefore, memoryMost] = [0, 0, 0]
  return {
    begin: () => {
      mostComputed = 0
      memoryBefore = process.memoryUsage.rss()
      memoryMost = memoryBefore
      let before = computed()
      const lookAtThread = () => {
        const now = computed()
        mostComputed = Math.max(mostComputed, now - before)
        before = now
      }
      const lookAtMemory = () => {
        memoryMost = Math.max(memoryMost, process.memoryUsage.rss())
      }
      timers = [setInterval(lookAtThread, 1), setInterval(lookAtMemory, memoryEveryMs)]
      delay.reset()
      delay.enable()
    },
    end: () => {
      for (const timer of timers) clearInterval(timer)
      delay.disable()
      return { longest: delay.max / 1e6, p99: delay.percentile(99) / 1e6, mostComputed, memoryBefore, memoryMost }
    },
  }
}

/** Milliseconds that this thread has computed. */
function computed(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
