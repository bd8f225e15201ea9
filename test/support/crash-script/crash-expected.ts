import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Applied } from '../../../server/store/store.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { type CrashStep, crashCollections } from './crash-script.ts'
import { dumpOf } from './crash-store.ts'

/** What a store must say to a script and hold after each command, by the store in memory. */
export interface Expected {
  /** In the order of the commands; the code of whoever is refused. */
  readonly answers: readonly Answer[]
  /** The seq that the store is at after each command. */
  readonly seqs: readonly number[]
  /** By seq, from 0. */
  readonly dumps: readonly string[]
}

export type Answer = Applied | string

export async function expectedOf(steps: readonly CrashStep[]): Promise<Expected> {
  const store = memoryStore({ collections: crashCollections, clock: () => new Date('2026-01-05T08:00:00Z') })
  const answers: Answer[] = []
  const seqs: number[] = []
  const dumps = [await dumpOf(store)]
  for (const command of steps.flatMap((step) => (step === 'close and open' ? [] : step))) {
    answers.push(await answerOf(store.apply(command)))
    const { seq } = store.status()
    seqs.push(seq)
    dumps[seq] = await dumpOf(store)
  }
  return { answers, seqs, dumps }
}

/** The answer, or the code of a refusal; anything else is thrown on. */
export async function answerOf(applied: Promise<Applied>): Promise<Answer> {
  try {
    return await applied
  } catch (error) {
    if (error instanceof StoreError) return error.code
    throw error
  }
}
