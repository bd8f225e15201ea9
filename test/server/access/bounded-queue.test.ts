import { describe, expect, test } from 'vitest'
import { boundedQueue } from '../../../server/access/bounded-queue.ts'

describe('a bounded queue', () => {
  test('goes on after a task that fails, in the order in which tasks came', async () => {
    const queue = boundedQueue({ atOnce: 1, waiting: 3 })
    const done: number[] = []
    const task = (number: number) => queue.run(async () => done.push(number))
    const failing = queue.run(() => Promise.reject(new Error('no')))
    const others = [task(1), task(2), task(3)]
    expect(await task(4)).toBeUndefined()
    await expect(failing).rejects.toThrow('no')
    await Promise.all(others)
    expect(done).toEqual([1, 2, 3])
    expect(await task(5)).toBe(4)
  })
})
