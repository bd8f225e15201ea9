import { benchPeriod } from './bench-company.ts'
import { answered, called, jobDone } from './call-server.ts'
import type { RunTimes } from './evaluation-report.ts'
import { type Served, watched } from './served.ts'

/** Previews, so that the threads are there, then opens a run of everybody, evaluates it, has it reviewed, locks it and exports its results. */
export async function measureRun(server: Served, people: number): Promise<RunTimes> {
  await jobDone(server, '/versions/bench:2/preview', { body: { period: benchPeriod } })
  const opened = { body: { period: benchPeriod, scheme: 'bench' } }
  const { id } = await called<{ id: string }>(server, 'POST', '/runs', opened)
  const url = `/runs/${encodeURIComponent(id)}`
  const version = async () => (await called<{ version: number }>(server, 'GET', url)).version
  const first = await version()
  const evaluating = await watched(server, () => jobDone(server, `${url}/evaluate`, { version: first }))
  await called(server, 'POST', `${url}/review`, { as: 'approver', body: {}, version: await version() })
  const reviewed = await version()
  const lock = { as: 'locker', body: {}, version: reviewed } as const
  const locking = await watched(server, () => jobDone(server, `${url}/lock`, lock))
  const taken = async (format: string) => {
    const response = await answered(server, 'GET', `${url}/export?format=${format}`)
    let bytes = 0
    for await (const part of response.body ?? []) bytes += part.length
    return bytes
  }
  const [csv, xlsx] = [await watched(server, () => taken('csv')), await watched(server, () => taken('xlsx'))]
  return {
    ...{ people, evaluating: evaluating.timed, locking: locking.timed },
    csv: { ...csv.timed, bytes: csv.came },
    xlsx: { ...xlsx.timed, bytes: xlsx.came },
  }
}
