import type { Kept } from './keeper.ts'
import { percentile } from './percentile.ts'
import type { StorePlan } from './store-plan.ts'

/** Times writes, so many under way at any moment. Milliseconds each. A tenth as many come first and do not count. */
export async function measureWrites(kept: Kept, concurrent: number, plan: StorePlan) {
  await writeMany(kept, concurrent, Math.ceil(plan.writes / 10), plan.seconds / 5)
  const times = await writeMany(kept, concurrent, plan.writes, plan.seconds)
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  return { concurrent, writes: times.length, p50, p99, slowest: Math.max(...times) }
}

async function writeMany(kept: Kept, concurrent: number, most: number, seconds: number): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  let next = 0
  const writer = async (own: number) => {
    while (next < most && performance.now() < end) {
      next += 1
      const before = performance.now()
      // No two writers ever have the same employee in hand.
      await kept.write(own + concurrent * Math.floor(next / concurrent))
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: concurrent }, (_, own) => writer(own)))
  return times
}
