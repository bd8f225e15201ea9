import { beforeEach, describe, expect, test } from 'vitest'
import type { LogLine } from '../../../server/deps.ts'
import { ApiError } from '../../../server/http/api-error.ts'
import type { Job, Jobs, JobToDo, Work } from '../../../server/jobs/jobs.ts'
import { type JobLimits, memoryJobs } from '../../../server/jobs/memory-jobs.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { ThreadError } from '../../../server/threads/threads.ts'

const result = { resource: 'runs', id: 'r1' }
let lines: LogLine[] = []
let ms = 0

beforeEach(() => {
  lines = []
  ms = 0
})

function started(limits: Partial<JobLimits> = {}): Jobs {
  const parts = { now: () => `at ${ms}`, monotonicMs: () => ms, log: (line: LogLine) => void lines.push(line) }
  return memoryJobs(parts, limits)
}

let subjects = 0

/** A job that ends when the test says so, or at once when it is cancelled. */
function stepped(more: Partial<JobToDo> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<typeof result>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<Work>()
  const run = (work: Work) => {
    begin(work)
    work.signal.addEventListener('abort', () => reject(work.signal.reason))
    if (work.signal.aborted) reject(work.signal.reason)
    return promise
  }
  subjects += 1
  const toDo: JobToDo = { kind: 'run', by: 'ann', subject: `subject ${subjects}`, run, ...more }
  return { toDo, begun, end: () => resolve(result), fail: reject }
}

const signal = () => new AbortController().signal

/** Every state of a job that a watcher saw, until it ended. */
async function seen(jobs: Jobs, { id, by }: Job, watching = signal()): Promise<readonly Job[]> {
  const states: Job[] = []
  for await (const job of jobs.watch(id, by, watching) ?? []) states.push(job)
  return states
}

async function ended(jobs: Jobs, job: Job): Promise<Job | undefined> {
  return (await seen(jobs, job)).at(-1)
}

function refusalOf(act: () => unknown): ApiError {
  try {
    act()
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  return expect.fail('it was not refused')
}

describe('a job', () => {
  test('runs by itself, and tells what came of it', async () => {
    const jobs = started()
    const { toDo, end } = stepped({ about: { period: '2026-03' } })
    const job = jobs.start(toDo)
    expect(job).toMatchObject({ kind: 'run', by: 'ann', state: 'running', about: { period: '2026-03' } })
    expect(job).toMatchObject({ startedAt: 'at 0' })
    ms = 7
    end()
    expect(await ended(jobs, job)).toEqual({ ...job, state: 'done', result, endedAt: 'at 7' })
    expect(jobs.get(job.id, 'ann')).toMatchObject({ state: 'done' })
    expect(lines).toMatchObject([
      { level: 'info', event: 'job', fields: { job: job.id, kind: 'run', state: 'done', ms: 7, user: 'ann' } },
    ])
  })

  test('is there for whoever began it only', () => {
    const jobs = started()
    const { id } = jobs.start(stepped().toDo)
    expect([jobs.get(id, 'ben'), jobs.watch(id, 'ben', signal()), jobs.cancel(id, 'ben')]).toEqual([
      undefined,
      undefined,
      false,
    ])
    expect(jobs.get(id, 'ann')).toMatchObject({ state: 'running' })
    expect(jobs.get('another', 'ann')).toBeUndefined()
  })

  test('of which somebody sees the newest state, however many there were', async () => {
    const jobs = started()
    const { toDo, begun, end } = stepped()
    const job = jobs.start(toDo)
    const { progress } = await begun
    const watcher = jobs.watch(job.id, 'ann', signal())?.[Symbol.asyncIterator]()
    expect(await watcher?.next()).toMatchObject({ value: { state: 'running' } })
    for (let done = 1; done <= 1_000; done++) progress({ stage: 'stage-computing', done, all: 1_000 })
    const newest = { stage: 'stage-computing', done: 1_000, all: 1_000 }
    expect(await watcher?.next()).toMatchObject({ value: { progress: newest } })
    end()
    expect(await watcher?.next()).toMatchObject({ value: { state: 'done', progress: newest } })
    expect(await watcher?.next()).toEqual({ done: true, value: undefined })
    progress({ stage: 'stage-writing', done: 0, all: 1 })
    expect(jobs.get(job.id, 'ann')).toMatchObject({ state: 'done', progress: newest })
  })

  test('may be watched by several, until each goes away', async () => {
    const jobs = started()
    const { toDo, end } = stepped()
    const job = jobs.start(toDo)
    const leaving = new AbortController()
    const [left, stayed] = [seen(jobs, job, leaving.signal), seen(jobs, job)]
    leaving.abort()
    expect(await left).toHaveLength(1)
    end()
    expect((await stayed).at(-1)).toMatchObject({ state: 'done' })
  })

  test.each([
    ['a refusal', new ApiError(409, 'period-is-closed', { period: '2026-01' }), 409, 'period-is-closed', 'info'],
    ['of the store', new StoreError('store-full'), 507, 'storage-full', 'info'],
    ['a deadline', new ThreadError('deadline'), 503, 'computing-too-long', 'info'],
    ['want of memory', new ThreadError('memory'), 503, 'computing-too-large', 'info'],
    ['an error of the program', new TypeError('of 98765.43'), 500, 'server-failed', 'error'],
  ])('fails by %s', async (_, error, status, code, level) => {
    const jobs = started()
    const { toDo, fail } = stepped()
    const job = jobs.start(toDo)
    fail(error)
    expect(await ended(jobs, job)).toMatchObject({ state: 'failed', refusal: { status, code }, endedAt: 'at 0' })
    expect(lines.at(-1)).toMatchObject({ level, event: 'job', fields: { state: 'failed', code } })
    const told = lines.filter(({ event }) => event === 'program-failed')
    expect(told).toHaveLength(status === 500 ? 1 : 0)
    expect(JSON.stringify(lines)).not.toContain('98765')
  })

  test('that fails before it gives way has failed too', async () => {
    const jobs = started()
    const run = () => {
      throw new ApiError(404, 'not-found')
    }
    const job = jobs.start({ ...stepped().toDo, run })
    expect(await ended(jobs, job)).toMatchObject({ state: 'failed', refusal: { code: 'not-found' } })
  })
})

describe('cancelling', () => {
  test('ends a job that runs when it stops, and one that waits at once', async () => {
    const jobs = started({ atOnce: 1 })
    const [first, second] = [stepped(), stepped()]
    const [running, waiting] = [jobs.start(first.toDo), jobs.start(second.toDo)]
    expect([running.state, waiting.state]).toEqual(['running', 'waiting'])
    expect(jobs.counts()).toEqual({ waiting: 1, running: 1 })
    expect(jobs.cancel(waiting.id, 'ann')).toBe(true)
    expect(jobs.get(waiting.id, 'ann')).toMatchObject({ state: 'cancelled', endedAt: 'at 0' })
    expect(jobs.cancel(running.id, 'ann')).toBe(true)
    expect(await ended(jobs, running)).toMatchObject({ state: 'cancelled', endedAt: 'at 0' })
    expect(jobs.cancel(running.id, 'ann')).toBe(false)
    expect(jobs.counts()).toEqual({ waiting: 0, running: 0 })
  })

  test('comes too late for a job that was done', async () => {
    const jobs = started()
    const run = async () => {
      jobs.cancel(job.id, 'ann')
      return result
    }
    const { promise: goOn, resolve } = Promise.withResolvers<void>()
    const job = jobs.start({ ...stepped().toDo, run: () => goOn.then(run) })
    resolve()
    expect(await ended(jobs, job)).toMatchObject({ state: 'done', result })
  })
})

describe('too many jobs', () => {
  test('of one subject: one at a time, and whose it is may look at it', async () => {
    const jobs = started()
    const { toDo, end } = stepped()
    const job = jobs.start(toDo)
    const own = refusalOf(() => jobs.start(toDo))
    expect(own).toMatchObject({ status: 409, code: 'job-running', more: { job: job.id } })
    const others = refusalOf(() => jobs.start({ ...toDo, by: 'ben' }))
    expect(others).toMatchObject({ status: 409, code: 'job-running', more: {} })
    end()
    await ended(jobs, job)
    expect(jobs.start(toDo)).toMatchObject({ state: 'running' })
  })

  test.each([
    ['each' as const, 'ann'],
    ['all' as const, 'ben'],
  ])('of %s are refused, and accepted again when one has ended', async (limit, by) => {
    const jobs = started({ [limit]: 2, atOnce: 1 })
    const first = stepped()
    const job = jobs.start(first.toDo)
    jobs.start(stepped().toDo)
    const third = stepped({ by }).toDo
    expect(refusalOf(() => jobs.start(third))).toMatchObject({
      ...{ status: 429, code: 'jobs-too-many', params: { limit: 2 } },
    })
    first.end()
    await ended(jobs, job)
    expect(jobs.start(third)).toMatchObject({ state: 'waiting' })
  })

  test('wait for their turn, in the order of coming', async () => {
    const jobs = started({ atOnce: 2 })
    const all = Array.from({ length: 4 }, () => stepped())
    const begun = all.map(({ toDo }) => jobs.start(toDo))
    const states = () => begun.map(({ id, by }) => jobs.get(id, by)?.state)
    expect(states()).toEqual(['running', 'running', 'waiting', 'waiting'])
    for (const [place, expected] of [
      [1, ['running', 'done', 'running', 'waiting']],
      [2, ['running', 'done', 'done', 'running']],
      [3, ['running', 'done', 'done', 'done']],
    ] as const) {
      all[place]?.end()
      const job = begun[place]
      if (job !== undefined) await ended(jobs, job)
      expect(states()).toEqual(expected)
    }
  })
})

describe('ended jobs', () => {
  async function done(jobs: Jobs): Promise<Job> {
    const { toDo, end } = stepped()
    const job = jobs.start(toDo)
    end()
    await ended(jobs, job)
    return job
  }

  test.each([
    [899_999, true],
    [900_000, false],
    [900_001, false],
  ])('are remembered for a quarter of an hour: after %i ms %s', async (later, isThere) => {
    const jobs = started()
    const { id } = await done(jobs)
    ms += later
    expect(jobs.get(id, 'ann') !== undefined).toBe(isThere)
  })

  test('are remembered as far as there is room, the last ones longest', async () => {
    const jobs = started({ remembered: 2 })
    const all = [await done(jobs), await done(jobs), await done(jobs)]
    expect(all.map(({ id }) => jobs.get(id, 'ann') !== undefined)).toEqual([false, true, true])
  })
})

test('jobs that are closed are cancelled and waited for, and take nothing new', async () => {
  const jobs = started({ atOnce: 1 })
  const running = jobs.start(stepped().toDo)
  const waiting = jobs.start(stepped().toDo)
  await jobs.close()
  for (const { id } of [running, waiting]) expect(jobs.get(id, 'ann')).toMatchObject({ state: 'cancelled' })
  expect(refusalOf(() => jobs.start(stepped().toDo))).toMatchObject({ status: 503, code: 'server-stopping' })
})
