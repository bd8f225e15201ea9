import { embeddedStore } from './embedded-store.ts'
import { measureImport } from './measure-import.ts'
import { measureSnapshot } from './measure-snapshot.ts'
import { measureWrites } from './measure-writes.ts'
import { plainLowdb } from './plain-lowdb.ts'
import type { StorePlan } from './store-plan.ts'
import type { KeeperId } from './store-report.ts'

/** What a fresh process is to measure, so that nobody pays for the garbage of others. */
export interface StoreTask {
  readonly keeper: KeeperId
  readonly folder: string
  readonly megabytes: number
  readonly plan: StorePlan
  readonly measure: 'create' | 'writes' | 'import' | 'write until killed' | 'start' | 'snapshot'
}

/** `node store-bench-child.ts <task as JSON>` prints its figures as JSON. */
async function main(task: StoreTask): Promise<void> {
  const { folder, megabytes, plan } = task
  const keeper = task.keeper === 'lowdb' ? plainLowdb : embeddedStore(task.measure === 'snapshot' ? 1 : undefined)
  if (task.measure === 'create') {
    await keeper.create(folder, megabytes)
    return say({})
  }
  const kept = await keeper.open(folder)
  // Since this very process began.
  if (task.measure === 'start') say({ takes: performance.now(), cpu: cpuMs(), entries: await kept.entries() })
  if (task.measure === 'writes') {
    for (const concurrent of plan.concurrent) say(await measureWrites(kept, concurrent, plan))
  }
  if (task.measure === 'import') say(await measureImport(kept, plan.importRows))
  if (task.measure === 'snapshot') say(await measureSnapshot(kept))
  if (task.measure === 'write until killed') await writeUntilKilled()
  await kept.close()

  async function writeUntilKilled(): Promise<never> {
    // Some 700 bytes of journal each; lowdb has no journal to fill.
    const most = task.keeper === 'lowdb' ? 1 : Math.ceil((plan.journalMegabytes * 1_000_000) / 700)
    for (let place = 0; place < most; place += 50) {
      await Promise.all(Array.from({ length: Math.min(50, most - place) }, (_, more) => kept.write(place + more)))
    }
    say({ entries: await kept.entries() })
    return new Promise(() => setInterval(() => undefined, 1_000_000))
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function say(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

await main(JSON.parse(process.argv[2] ?? ''))
