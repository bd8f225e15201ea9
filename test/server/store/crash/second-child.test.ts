import { describe, expect, test } from 'vitest'
import { newStore } from '../../../support/store-child/new-store.ts'
import { startChild } from '../../../support/store-child/start-child.ts'

describe('a second process on one folder', () => {
  test('fault 10: is refused within a second, with exit code 2 and who has it, and the first goes on', async () => {
    const folder = await newStore()
    const first = startChild({ folder })
    await first.line('open')
    const second = startChild({ folder })
    expect(await second.ended).toBe(2)
    const [, code, said = '', took] = (await second.line('refused')).split(' ')
    expect(code).toBe('folder-in-use')
    expect(JSON.parse(said)).toMatchObject({ folder, pid: first.running.pid })
    expect(Number(took)).toBeLessThan(1000)

    first.running.stdin.end('one\n')
    expect(await first.line('ack')).toBe('ack one 1')
    expect(await first.ended).toBe(0)
    const third = startChild({ folder })
    third.running.stdin.end()
    expect(await third.line('open')).toBe('open 1')
    expect(await third.ended).toBe(0)
  })

  test('one of five that start at once gets it', async () => {
    const folder = await newStore()
    const children = Array.from({ length: 5 }, () => startChild({ folder }))
    const outcomes = await Promise.all(
      children.map((child) =>
        Promise.race([child.line('open').catch(() => 'refused'), child.line('refused').catch(() => 'open')]),
      ),
    )
    expect(outcomes.filter((line) => line.startsWith('open'))).toHaveLength(1)
    for (const child of children) child.running.stdin.end('one\n')
    await Promise.all(children.map(({ ended }) => ended))
    const acknowledged = children.flatMap(({ lines }) => lines.filter((line) => line.startsWith('ack')))
    expect(acknowledged).toEqual(['ack one 1'])
  })
})
