import { FolderError } from '../../../server/store/lowdb/folder-error.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Command, Store } from '../../../server/store/store.ts'
import type { CrashDisk } from '../crash-disk.ts'
import { type Answer, answerOf } from './crash-expected.ts'
import { type CrashStep, crashCollections } from './crash-script.ts'
import { dumpOf, openOn } from './crash-store.ts'

/** What happened while a script ran on a disk that fails. */
export interface FaultRun {
  /** Codes of the disk's refusals by step. */
  readonly refusals: readonly { readonly step: number; readonly code: string }[]
  /** How often the store did not open. */
  readonly refusedStarts: number
  /** What a power cut after so many calls must leave: taken after starts, the groups of commands that follow them, and the last. */
  readonly checkpoints: readonly Checkpoint[]
  /** What is wrong, in sentences. */
  readonly problems: readonly string[]
}

export interface Checkpoint {
  readonly calls: number
  readonly dump: string
  /** One of the first three after a start that followed a failure. */
  readonly isAfterFailure: boolean
}

export interface FaultWatch {
  readonly afterStep?: (answers: readonly Answer[], store: Store) => void
  /** Before a start that was refused is tried again. */
  readonly beforeStart?: () => void
}

const faultCodes: ReadonlySet<Answer> = new Set(['store-full', 'store-read-only'])

/**
 * Runs a script beside a store in memory that is sent only what the disk did not refuse: both must give the same answers and hold the
 * same after each step. A store that has become read-only is closed and opened again. What was under way when it became so has an
 * unknown outcome: the first so many of those commands may be there, in their order, and no others.
 */
export async function runWithFaults(
  disk: CrashDisk,
  steps: readonly CrashStep[],
  watch: FaultWatch = {},
): Promise<FaultRun> {
  const run = new Running(disk, watch)
  await run.open()
  for (const [place, step] of steps.entries()) {
    if (step === 'close and open') await run.reopen([])
    else {
      const answers = await run.send(step, place)
      watch.afterStep?.(answers, run.store)
    }
    if (run.store.status().state === 'read-only') await run.recover()
  }
  await run.note()
  await run.store.close()
  await run.note()
  return run.found
}

class Running {
  readonly memory = memoryStore({ collections: crashCollections, clock: () => new Date('2026-01-05T08:00:00Z') })
  readonly found = {
    refusals: [] as { step: number; code: string }[],
    refusedStarts: 0,
    problems: [] as string[],
    checkpoints: [] as Checkpoint[],
  }
  readonly #disk: CrashDisk
  readonly #watch: FaultWatch
  #store: Store | undefined
  #stepsSinceStart = 0
  #notesAfterFailure = 0
  /** Sent, and refused as the store became read-only. */
  #unknown: readonly Command[] = []

  constructor(disk: CrashDisk, watch: FaultWatch) {
    this.#disk = disk
    this.#watch = watch
  }

  get store(): Store {
    if (this.#store === undefined) throw new Error('not opened')
    return this.#store
  }

  /** A refused start changes nothing: the next one works. */
  async open(): Promise<void> {
    try {
      this.#store = await openOn(this.#disk)
    } catch (error) {
      if (!(error instanceof FolderError) || error.code !== 'file-failed') throw error
      this.found.refusedStarts += 1
      this.#notesAfterFailure = 3
      if (this.found.refusedStarts > 2) throw error
      this.#watch.beforeStart?.()
      await this.open()
    }
  }

  async note(): Promise<void> {
    const isAfterFailure = this.#notesAfterFailure > 0
    this.#notesAfterFailure -= 1
    this.found.checkpoints.push({ calls: this.#disk.calls.length, dump: await dumpOf(this.memory), isAfterFailure })
  }

  async reopen(unknown: readonly Command[]): Promise<void> {
    await this.store.close()
    await this.open()
    const shown = await dumpOf(this.store)
    const isFirst = () => dumpOf(this.memory).then((dump) => dump === shown)
    for (const command of unknown) if (!(await isFirst())) await answerOf(this.memory.apply(command))
    if (!(await isFirst())) this.found.problems.push('opened again it holds something else than it acknowledged')
    this.#stepsSinceStart = 0
    await this.note()
  }

  /** Sends commands at once and compares. */
  async send(commands: readonly Command[], step: number): Promise<readonly Answer[]> {
    const answers = await Promise.all(commands.map((command) => answerOf(this.store.apply(command))))
    this.#unknown = commands.filter((_, place) => answers[place] === 'store-read-only')
    for (const [place, answer] of answers.entries()) {
      const command = commands[place]
      if (faultCodes.has(answer)) this.found.refusals.push({ step, code: String(answer) })
      // A refusal for another reason never rests on a command that the disk refused.
      else if (command !== undefined) await this.#compare(command, answer)
    }
    if ((await dumpOf(this.store)) !== (await dumpOf(this.memory)))
      this.found.problems.push(`step ${step} left something else`)
    this.#stepsSinceStart += 1
    // What has an unknown outcome is known after the next start.
    if (this.#stepsSinceStart <= 2 && this.#unknown.length === 0) await this.note()
    return answers
  }

  /** Read-only stays so; reading goes on; a start makes it well. A key sent again is applied once. */
  async recover(): Promise<void> {
    const refused = await answerOf(this.store.apply({ name: 'while-read-only', changes: [] }))
    if (refused !== 'store-read-only') this.found.problems.push(`read-only, it answered ${JSON.stringify(refused)}`)
    this.#notesAfterFailure = 3
    await this.reopen(this.#unknown)
    for (const command of this.#unknown) if (command.key !== undefined) await this.send([command], -1)
  }

  async #compare(command: Command, answer: Answer): Promise<void> {
    const expected = await answerOf(this.memory.apply(command))
    if (JSON.stringify(answer) === JSON.stringify(expected)) return
    this.found.problems.push(`${command.name}: ${JSON.stringify(answer)} instead of ${JSON.stringify(expected)}`)
  }
}
