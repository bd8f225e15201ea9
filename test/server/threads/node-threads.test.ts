import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type ThreadOptions, threadsOf } from '../../../server/threads/node-threads.ts'
import type { ThreadError, ThreadsOf } from '../../../server/threads/threads.ts'
import type { Counters, OddTasks } from './odd-tasks.ts'

const entry = new URL('./odd-tasks.ts', import.meta.url)

/** One thread for all tests that do not end it: ending threads again and again is what is to be avoided. */
const given = threadsOf<OddTasks>(entry, { count: 1 })
afterAll(() => given.close())

let own: ThreadsOf<OddTasks> | undefined
afterEach(() => own?.close())

/** Threads of which a test may end some. */
function started(options: Partial<ThreadOptions> = {}): ThreadsOf<OddTasks> {
  own = threadsOf<OddTasks>(entry, { count: 1, ...options })
  return own
}

async function all<T>(answers: AsyncIterable<T>): Promise<readonly T[]> {
  const gathered: T[] = []
  for await (const answer of answers) gathered.push(answer)
  return gathered
}

/** The error that a task ends with. */
async function errorOf(answers: AsyncIterable<unknown>): Promise<ThreadError> {
  return all(answers).then(
    () => expect.fail('it came to an end'),
    (error) => error,
  )
}

/** The number of the thread that runs the next task. */
async function whereNext(threads = given): Promise<number | undefined> {
  const [[place] = []] = await all(threads.run('where', new Uint8Array(1)))
  return place
}

function counters(): Counters {
  return { made: new Int32Array(new SharedArrayBuffer(4)), ended: new Int32Array(new SharedArrayBuffer(4)) }
}

describe('answers', () => {
  test('come in their order, and parts are read in theirs', async () => {
    const parts = Array.from({ length: 100 }, (_, index) => index + 1)
    const sums = parts.map((part) => 1_000 + (part * (part + 1)) / 2)
    expect(await all(given.run('sum', 1_000, { parts }))).toEqual(sums)
  })

  test('are none where there are no parts', async () => {
    expect(await all(given.run('sum', 0))).toEqual([])
  })

  test('are made one ahead of whoever takes them, and no further', async () => {
    const { made, ended } = counters()
    let taken = 0
    for await (const answer of given.run('count', { made, ended })) {
      taken += 1
      expect(answer).toBe(taken)
      expect(Atomics.load(made, 0)).toBeLessThanOrEqual(taken + 1)
      // It has gone as far as it may; given time, it goes no further.
      while (Atomics.load(made, 0) < taken + 1) await turn()
      for (let turns = 0; turns < 20; turns++) await turn()
      expect(Atomics.load(made, 0)).toBe(taken + 1)
      if (taken === 5) break
    }
  })

  test('are waited for before more parts are read', async () => {
    let read = 0
    function* parts() {
      for (;;) {
        read += 1
        yield read
      }
    }
    let taken = 0
    for await (const _ of given.run('sum', 0, { parts: parts() })) {
      taken += 1
      for (let turns = 0; turns < 20; turns++) await turn()
      // One answer waits, and two parts are on their way to the next.
      expect(read).toBeLessThanOrEqual(taken + 4)
      if (taken === 50) break
    }
    expect(read).toBeLessThanOrEqual(54)
  })

  test('are of each task its own, where many ask at once', async () => {
    const threads = started({ count: 2 })
    const sums = Array.from({ length: 12 }, (_, n) => all(threads.run('sum', n, { parts: [1, 1] })))
    expect(await Promise.all(sums)).toEqual(Array.from({ length: 12 }, (_, n) => [n + 1, n + 2]))
  })

  test('are made in the same thread, one task after the other, though one failed before', async () => {
    const first = await whereNext()
    expect(await errorOf(given.run('fail', 'no'))).toMatchObject({ code: 'failed' })
    expect(await errorOf(given.run('unsendable', undefined))).toMatchObject({ code: 'failed' })
    expect(await whereNext()).toBe(first)
  })

  test('are made of buffers that are handed over, not copied', async () => {
    const bytes = new Uint8Array(1_000_000)
    const [[, length] = []] = await all(given.run('where', bytes, { transfer: [bytes.buffer] }))
    expect([length, bytes.length]).toEqual([1_000_000, 0])
  })
})

describe('whoever stops asking', () => {
  test('ends the task, and its thread goes on with the next', async () => {
    const first = await whereNext()
    const { made, ended } = counters()
    for await (const _ of given.run('count', { made, ended })) break
    expect(await whereNext()).toBe(first)
    expect(Atomics.load(ended, 0)).toBe(1)
  })

  test('lets go of where the parts come from', async () => {
    let isClosed = false
    async function* parts() {
      try {
        for (;;) yield 1
      } finally {
        isClosed = true
      }
    }
    for await (const _ of given.run('sum', 0, { parts: parts() })) break
    await turn()
    expect(isClosed).toBe(true)
  })

  test('by a signal gets its reason, while it waits for a thread too', async () => {
    const { made, ended } = counters()
    const reason = new Error('cancelled')
    const stop = new AbortController()
    const gone = given.run('count', { made, ended }, { signal: stop.signal })
    for await (const _ of gone) {
      const waiting = errorOf(given.run('where', new Uint8Array(1), { signal: stop.signal }))
      stop.abort(reason)
      expect(await waiting).toBe(reason)
      break
    }
    expect(await errorOf(given.run('count', { made, ended }, { signal: stop.signal }))).toBe(reason)
    expect(await whereNext()).toBeGreaterThan(0)
  })

  test('by a signal while the task computes gets its reason, and the thread that does not stop is ended', async () => {
    const threads = started({ graceMs: 50 })
    const first = await whereNext(threads)
    const reason = new Error('cancelled')
    const stop = new AbortController()
    const looping = errorOf(threads.run('loop', undefined, { signal: stop.signal }))
    await turn()
    stop.abort(reason)
    expect(await looping).toBe(reason)
    expect(await whereNext(threads)).not.toBe(first)
  })
})

describe('a task that comes to no end', () => {
  test('fault 41: event loop blocked (bad rule): worker thread killed at its deadline, others unaffected', async () => {
    const threads = started({ count: 2, graceMs: 50 })
    await Promise.all([whereNext(threads), whereNext(threads)])
    const looping = errorOf(threads.run('loop', undefined, { deadlineMs: 200 }))
    expect(await all(threads.run('sum', 0, { parts: [1, 2] }))).toEqual([1, 3])
    expect(await looping).toMatchObject({ name: 'ThreadError', code: 'deadline' })
    // Both places can be taken again.
    for await (const one of threads.run('count', counters())) {
      for await (const other of threads.run('count', counters())) {
        expect([one, other]).toEqual([1, 1])
        break
      }
      break
    }
  })

  test('has its deadline from when it has a thread', async () => {
    const { made, ended } = counters()
    const answers = given.run('count', { made, ended })[Symbol.asyncIterator]()
    await answers.next()
    const waiting = all(given.run('sum', 0, { parts: [1], deadlineMs: 10_000 }))
    await answers.return?.()
    expect(await waiting).toEqual([1])
  })

  test('for want of memory is told from others, and the next has a new thread', async () => {
    const threads = started({ resourceLimits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 } })
    expect(await errorOf(threads.run('hoard', undefined))).toMatchObject({ code: 'memory' })
    expect(await all(threads.run('sum', 0, { parts: [1] }))).toEqual([1])
  })

  test('since it failed says its kind and where, not its message', async () => {
    const error = await errorOf(given.run('fail', '98765.43'))
    const { cause } = error
    expect(error.code).toBe('failed')
    expect(cause).toMatchObject({ name: 'RangeError' })
    expect(Object(cause).stack).toContain('odd-tasks.ts')
    expect(`${error.stack} ${Object(cause).stack} ${Object(cause).message}`).not.toContain('98765')
  })

  test('since its thread went away failed, and the next has a new one', async () => {
    const threads = started()
    expect(await errorOf(threads.run('leave', undefined))).toMatchObject({ code: 'failed' })
    expect(await all(threads.run('sum', 0, { parts: [1] }))).toEqual([1])
  })

  test.each([
    ['the first part', 0],
    ['a later part', 3],
  ])('since %s could not be read ends with that error', async (_, good) => {
    const wrong = new Error('the file is broken')
    async function* parts() {
      for (let part = 0; part < good; part++) yield part
      throw wrong
    }
    expect(await errorOf(given.run('sum', 0, { parts: parts() }))).toBe(wrong)
    expect(await all(given.run('sum', 0, { parts: [1] }))).toEqual([1])
  })
})

describe('threads that are closed', () => {
  test('end what runs and what waits, and take nothing new', async () => {
    const threads = started()
    const { made, ended } = counters()
    const running = threads.run('count', { made, ended })[Symbol.asyncIterator]()
    await running.next()
    const waiting = errorOf(threads.run('sum', 0, { parts: [1] }))
    await threads.close()
    await expect(
      (async () => {
        for (;;) if ((await running.next()).done === true) return
      })(),
    ).rejects.toMatchObject({ code: 'closed' })
    expect(await waiting).toMatchObject({ code: 'closed' })
    expect(await errorOf(threads.run('sum', 0))).toMatchObject({ code: 'closed' })
  })
})
