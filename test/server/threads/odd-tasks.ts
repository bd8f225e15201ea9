import { parentPort, threadId } from 'node:worker_threads'
import { serveTasks } from '../../../server/threads/serve-tasks.ts'

/** Tasks that do what tasks must not do, to be run in threads of their own. */
export interface OddTasks {
  /** Counts for ever, and says in `made` how far it is, and in `ended` when it was ended. */
  readonly count: { readonly start: Counters; readonly part: never; readonly answer: number }
  /** Answers each part with the sum of all until then. */
  readonly sum: { readonly start: number; readonly part: number; readonly answer: number }
  /** Never gives way. */
  readonly loop: { readonly start: undefined; readonly part: never; readonly answer: never }
  readonly hoard: { readonly start: undefined; readonly part: never; readonly answer: never }
  readonly fail: { readonly start: string; readonly part: never; readonly answer: number }
  readonly leave: { readonly start: undefined; readonly part: never; readonly answer: never }
  /** The thread that it runs in, and the bytes that it was given. */
  readonly where: { readonly start: Uint8Array; readonly part: never; readonly answer: readonly [number, number] }
  /** Answers with something that cannot be sent. */
  readonly unsendable: { readonly start: undefined; readonly part: never; readonly answer: unknown }
}

export interface Counters {
  readonly made: Int32Array
  readonly ended: Int32Array
}

const port = parentPort
if (port === null) throw new Error('this file runs as a thread')

serveTasks<OddTasks>(
  {
    count: async function* ({ made, ended }) {
      try {
        for (;;) yield Atomics.add(made, 0, 1) + 1
      } finally {
        Atomics.store(ended, 0, 1)
      }
    },
    sum: async function* (from, parts) {
      let sum = from
      for await (const part of parts) {
        sum += part
        yield sum
      }
    },
    // biome-ignore lint/correctness/useYield: it comes to no answer
    loop: async function* () {
      for (;;);
    },
    hoard: async function* () {
      const kept: unknown[] = []
      for (;;) kept.push(Array.from({ length: 1_000 }, (_, index) => ({ index })))
    },
    fail: async function* (message) {
      yield 1
      throw new RangeError(message)
    },
    // biome-ignore lint/correctness/useYield: it comes to no answer
    leave: async function* () {
      process.exit(3)
    },
    where: async function* (bytes) {
      yield [threadId, bytes.length]
    },
    unsendable: async function* () {
      yield () => 1
    },
  },
  port,
)
