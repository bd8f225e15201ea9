import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureDisk } from './measure-disk.ts'
import { runStoreTask } from './run-store-task.ts'
import type { StoreTask } from './store-bench-child.ts'
import type { StorePlan } from './store-plan.ts'
import type { ImportTimes, KeeperId, RestartTimes, SnapshotTimes, StoreReport, WriteTimes } from './store-report.ts'

type Measured = [WriteTimes[], ImportTimes[], SnapshotTimes[], RestartTimes[]]

const keepers: readonly KeeperId[] = ['ours', 'lowdb']

/** Everything about stores once, each measurement in a process of its own, on the disk of the system's folder for temporary files. */
export async function runStoreBench(plan: StorePlan, say: (text: string) => void): Promise<StoreReport> {
  const parent = await mkdtemp(path.join(tmpdir(), 'jiheng-bench-'))
  const [writes, imports, snapshots, restarts]: Measured = [[], [], [], []]
  try {
    const disk = await measureDisk(parent, Math.min(plan.writes, 1_000))
    for (const megabytes of plan.megabytes) {
      for (const keeper of keepers) {
        say(`stores: ${keeper}, ${megabytes} MB`)
        const folder = await newFolder(parent, keeper)
        const task = { keeper, folder, megabytes, plan }
        await runStoreTask({ ...task, measure: 'create' })
        writes.push(...(await measure<WriteTimes>({ ...task, measure: 'writes' })))
        if (megabytes === plan.megabytes[0])
          imports.push(...(await measure<ImportTimes>({ ...task, measure: 'import' })))
        if (megabytes === plan.megabytes.at(-1)) {
          restarts.push(await measureRestart(task))
          snapshots.push(...(await measure<SnapshotTimes>({ ...task, measure: 'snapshot' })))
        }
        await rm(path.dirname(folder), { recursive: true })
      }
    }
    return { disk, writes, imports, snapshots, restarts }
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
}

/** The figures of a child, with what was measured. */
async function measure<Times extends { keeper: KeeperId; megabytes: number }>(task: StoreTask): Promise<Times[]> {
  const { keeper, megabytes } = task
  return (await runStoreTask<Times>(task)).map((figures) => ({ ...figures, keeper, megabytes }))
}

async function measureRestart(task: Omit<StoreTask, 'measure'>): Promise<RestartTimes> {
  const [before] = await runStoreTask<{ entries: number }>({ ...task, measure: 'write until killed' })
  const [after] = await runStoreTask<{ takes: number; cpu: number; entries: number }>({ ...task, measure: 'start' })
  const { keeper, megabytes } = task
  const lost = (before?.entries ?? Number.NaN) - (after?.entries ?? 0)
  return { keeper, megabytes, takes: after?.takes ?? Number.NaN, cpu: after?.cpu ?? Number.NaN, lost }
}

async function newFolder(parent: string, keeper: KeeperId): Promise<string> {
  const folder = path.join(parent, keeper, 'data')
  await mkdir(path.dirname(folder))
  // Ours makes its own.
  if (keeper === 'lowdb') await mkdir(folder)
  return folder
}
