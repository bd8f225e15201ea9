import type { Command, Store } from '../../../server/store/store.ts'
import { CrashDisk } from '../crash-disk.ts'
import { type Faults, noFaults } from '../crash-disk/disk-faults.ts'
import { type Answer, answerOf, type Expected } from './crash-expected.ts'
import type { CrashStep } from './crash-script.ts'
import { createOn, openOn } from './crash-store.ts'

/** A script run on a recording disk. */
export interface CrashRun {
  readonly disk: CrashDisk
  /** Calls before the script began; the folder is made then. */
  readonly begin: number
  readonly answers: readonly Answer[]
  /** By calls: the seq that must be there after a power cut, and the seq that may. */
  readonly acknowledged: readonly number[]
  readonly submitted: readonly number[]
}

/** Runs the script to its end and closes the store. The disk has these faults once the folder is made. */
export async function runScript(
  steps: readonly CrashStep[],
  expected: Expected,
  faults: Faults = noFaults,
): Promise<CrashRun> {
  const disk = new CrashDisk()
  await createOn(disk)
  await disk.syncFolder('/')
  const begin = disk.calls.length
  disk.setFaults(faults)
  const watch = new Watch(disk, expected)
  let store = await openOn(disk)
  for (const step of steps) {
    if (step === 'close and open') {
      await store.close()
      store = await openOn(disk)
    } else await Promise.all(step.map((command) => watch.send(store, command)))
  }
  await store.close()
  return { disk, begin, ...watch.seen() }
}

/** Notes at how many calls each command was sent and answered. */
class Watch {
  readonly #disk: CrashDisk
  readonly #expected: Expected
  readonly #answers: Answer[] = []
  readonly #sentAt: number[] = []
  readonly #answeredAt: number[] = []

  constructor(disk: CrashDisk, expected: Expected) {
    this.#disk = disk
    this.#expected = expected
  }

  async send(store: Store, command: Command): Promise<void> {
    const place = this.#sentAt.push(this.#disk.calls.length) - 1
    this.#answers[place] = await answerOf(store.apply(command))
    this.#answeredAt[place] = this.#disk.calls.length
  }

  seen(): Pick<CrashRun, 'answers' | 'acknowledged' | 'submitted'> {
    const calls = Array.from({ length: this.#disk.calls.length + 1 }, (_, count) => count)
    // A refusal says nothing about the commands before it; the answer to a repeated key promises the first one.
    const answered = this.#answers.map((answer) => (typeof answer === 'string' ? 0 : answer.seq))
    const acknowledged = calls.map((count) => highest(answered, this.#answeredAt, count))
    const submitted = calls.map((count) => highest(this.#expected.seqs, this.#sentAt, count))
    return { answers: this.#answers, acknowledged, submitted }
  }
}

/** The highest seq of those whose call had come by then. */
function highest(seqs: readonly number[], at: readonly number[], calls: number): number {
  return Math.max(0, ...seqs.filter((_, place) => (at[place] ?? Number.POSITIVE_INFINITY) <= calls))
}
