import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Finding } from '../../../../server/store/lowdb/finding.ts'
import { Snapshots } from '../../../../server/store/lowdb/snapshots.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Snapshots after 100 bytes or 1,000 ms that end when they are told to. */
function newSnapshots() {
  const begun: PromiseWithResolvers<void>[] = []
  const notices: Finding[] = []
  const snapshots = new Snapshots({
    every: { bytes: 100, ms: 1000 },
    make: () => {
      const one = Promise.withResolvers<void>()
      begun.push(one)
      return one.promise
    },
    notice: (finding) => notices.push(finding),
    reasonOf: (error) => `${error}`,
  })
  const end = async (place: number, error?: string) => {
    if (error === undefined) begun[place]?.resolve()
    else begun[place]?.reject(error)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { snapshots, begun, notices, end }
}

describe('a snapshot', () => {
  test.each([
    [99, 0],
    [100, 1],
    [101, 1],
  ])('after %i bytes of 100: %i', (bytes, count) => {
    const { snapshots, begun } = newSnapshots()
    snapshots.grown(bytes)
    expect(begun).toHaveLength(count)
  })

  test.each([
    [999, 0],
    [1000, 1],
    [1001, 1],
  ])('%i ms after the first byte of 1,000: %i', async (ms, count) => {
    const { snapshots, begun } = newSnapshots()
    snapshots.grown(1)
    await vi.advanceTimersByTimeAsync(ms)
    expect(begun).toHaveLength(count)
  })

  test('is not made of nothing, however long it lasts', async () => {
    const { begun } = newSnapshots()
    await vi.advanceTimersByTimeAsync(1e6)
    expect(begun).toHaveLength(0)
  })

  test('waits for the one before, and is then made of what came meanwhile', async () => {
    const { snapshots, begun, end } = newSnapshots()
    snapshots.grown(100)
    snapshots.grown(100)
    await vi.advanceTimersByTimeAsync(5000)
    expect(begun).toHaveLength(1)
    await end(0)
    expect(begun).toHaveLength(2)
  })

  test('that fails is said, and is tried again later even where nothing is added', async () => {
    const { snapshots, begun, notices, end } = newSnapshots()
    snapshots.grown(100)
    await end(0, 'no room')
    expect(notices).toEqual([{ code: 'snapshot-given-up', params: { reason: 'no room' } }])
    expect(begun).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(begun).toHaveLength(2)
  })

  test('is awaited by a stop, after which none begins', async () => {
    const { snapshots, begun, end } = newSnapshots()
    snapshots.grown(100)
    let isStopped = false
    const stopped = snapshots.stop().then(() => {
      isStopped = true
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(isStopped).toBe(false)
    await end(0)
    await stopped
    snapshots.grown(1000)
    await vi.advanceTimersByTimeAsync(5000)
    expect(begun).toHaveLength(1)
  })
})
