import { utimes } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { lockFolder } from '../../../../server/store/lowdb/folder-names.ts'
import { newStore } from '../../../support/store-child/new-store.ts'
import { startChild } from '../../../support/store-child/start-child.ts'

/** As if nobody had renewed the lock for a minute. */
async function letLockGrowOld(folder: string): Promise<void> {
  const before = Date.now() / 1000 - 60
  await utimes(lockFolder(folder), before, before)
}

describe('a process that is stopped for longer than its lock lasts', () => {
  test('keeps the folder all the same where others see its socket', async () => {
    const folder = await newStore()
    const first = startChild({ folder })
    await first.line('open')
    first.running.kill('SIGSTOP')
    await letLockGrowOld(folder)
    const second = startChild({ folder })
    expect(await second.ended).toBe(2)
    expect(await second.line('refused')).toContain('folder-in-use')
    first.running.stdin.end('one\n')
    first.running.kill('SIGCONT')
    expect(await first.line('ack')).toBe('ack one 1')
    expect(await first.ended).toBe(0)
  })

  test('fault 11: acknowledges nothing when it wakes after another has taken the folder, and leaves that one alone', async () => {
    const folder = await newStore()
    const options = { folder, hasNoSockets: true }
    const first = startChild(options)
    first.running.stdin.write('a1\n')
    expect(await first.line('ack')).toBe('ack a1 1')
    first.running.kill('SIGSTOP')
    await letLockGrowOld(folder)

    const second = startChild(options)
    second.running.stdin.write('b1\n')
    expect(await second.line('ack')).toBe('ack b1 2')
    first.running.stdin.end('a2\na3\n')
    first.running.kill('SIGCONT')
    expect(await first.line('no a2')).toBe('no a2 store-taken-over')
    expect(await first.line('no a3')).toBe('no a3 store-taken-over')
    expect(await first.ended).toBe(0)

    const third = startChild(options)
    third.running.stdin.end()
    expect(await third.ended).toBe(2)
    expect(await third.line('refused')).toContain(`"pid":${second.running.pid}`)
    second.running.stdin.end('b2\n')
    expect(await second.line('ack b2')).toBe('ack b2 3')
    expect(await second.ended).toBe(0)
    const fourth = startChild(options)
    fourth.running.stdin.end('c1\n')
    expect(await fourth.line('open')).toBe('open 3')
    expect(await fourth.line('ack')).toBe('ack c1 4')
    expect(await fourth.ended).toBe(0)
  })
})
