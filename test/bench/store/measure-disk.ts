import { open } from 'node:fs/promises'
import path from 'node:path'
import { percentile } from './percentile.ts'
import type { DiskTimes } from './store-report.ts'

/** Appends a kilobyte and syncs it, again and again: no store that syncs can be quicker. */
export async function measureDisk(folder: string, times: number): Promise<DiskTimes> {
  const file = await open(path.join(folder, 'disk'), 'wx')
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const before = performance.now()
    await file.write(Buffer.alloc(1_000, 'x'))
    await file.datasync()
    taken.push(performance.now() - before)
  }
  await file.close()
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) }
}
