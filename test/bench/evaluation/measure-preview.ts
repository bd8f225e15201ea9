import { median } from '../median.ts'
import { benchPeriod } from './bench-company.ts'
import { jobDone } from './call-server.ts'
import type { PreviewParts, PreviewTimes, Timed } from './evaluation-report.ts'
import { type Served, watched } from './served.ts'

/** Previews the version that is not in force beside the one that is, on everybody; but for the time the worst of all rounds counts. */
export async function measurePreview(server: Served, people: number, rounds: number): Promise<PreviewTimes> {
  const preview = () => jobDone(server, '/versions/bench:2/preview', { body: { period: benchPeriod } })
  await preview()
  const all: Timed[] = []
  for (let round = 0; round < rounds; round += 1) all.push((await watched(server, preview)).timed)
  const most = (figure: keyof Timed) => Math.max(...all.map((each) => each[figure]))
  return {
    people,
    whole: median(all.map(({ whole }) => whole)),
    ...{ longest: most('longest'), p99: most('p99'), mostComputed: most('mostComputed') },
    ...{ slowestCall: most('slowestCall'), calls: all.reduce((sum, { calls }) => sum + calls, 0) },
    ...{ memoryBefore: all[0]?.memoryBefore ?? 0, memoryMost: most('memoryMost') },
    parts: await server.ask<PreviewParts>('parts'),
  }
}
