import { beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../../../server/store/store.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import { sleeper } from '../../../support/crash-disk/gated-files.ts'
import type { DiskState } from '../../../support/crash-disk/disk-state.ts'
import { answerOf } from '../../../support/crash-script/crash-expected.ts'
import { createOn, dumpOf, openOn } from '../../../support/crash-script/crash-store.ts'

/** Long enough for a snapshot every other command. */
const command = (id: string): Command => ({
  name: 'create-scheme',
  changes: [{ do: 'create', in: 'schemes', id, fields: { title: id, text: 'x'.repeat(7000) } }],
})

let before: DiskState

beforeAll(async () => {
  const disk = new CrashDisk()
  await createOn(disk)
  await disk.syncFolder('/')
  const store = await openOn(disk)
  await store.apply(command('first'))
  await store.close()
  before = disk.stateAfter(disk.calls.length)
})

/** One process sleeps before its n-th call while it is sent two commands and then one more; meanwhile another takes the folder over. */
async function takeOver(nth: number): Promise<{ hasSlept: boolean; answers: unknown[]; problems: string[] }> {
  const disk = new CrashDisk(before)
  const first = sleeper(disk)
  const old = await openOn(first.files)
  const asleep = first.sleepAtCall(nth)
  const send = (id: string) => answerOf(old.apply(command(id)))
  const sent = Promise.all([send('old-1'), send('old-2')]).then(async (both) => [...both, await send('old-3')])
  const closed = sent.then(() => old.close())
  const hasSlept = await Promise.race([asleep.then(() => true), closed.then(() => false)])

  const next = await openOn(disk)
  await next.apply(command('next-1'))
  first.wake()
  const answers = await sent
  await closed
  const problems: string[] = []
  for (const [place, answer] of answers.entries()) {
    const stands = (await next.get('schemes', `old-${place + 1}`, 'everything')) !== undefined
    if (typeof answer !== 'string' && !stands) problems.push(`old-${place + 1} was acknowledged and lost`)
    if (typeof answer === 'string' && answer !== 'store-taken-over') problems.push(`old-${place + 1}: ${answer}`)
  }
  await next.apply(command('next-2'))
  const dump = await dumpOf(next)
  for (const { name, state } of disk.imagesAfter(disk.calls.length, nth)) {
    const left = await openOn(new CrashDisk(state)).then(dumpOf, String)
    if (left !== dump) problems.push(`${name}: ${left.slice(0, 200)}`)
  }
  return { hasSlept, answers, problems }
}

describe('a process that sleeps while another takes its folder over', () => {
  test('acknowledges nothing that the other does not have, wherever it slept, and destroys nothing', async () => {
    const problems: string[] = []
    const refused: number[] = []
    let nth = 0
    for (let hasSlept = true; hasSlept; ) {
      nth += 1
      const found = await takeOver(nth)
      hasSlept = found.hasSlept
      problems.push(...found.problems.map((problem) => `asleep before call ${nth}: ${problem}`))
      if (found.answers.includes('store-taken-over')) refused.push(nth)
    }
    expect(problems.slice(0, 20)).toEqual([])
    expect(nth).toBeGreaterThan(20)
    expect(refused.length).toBeGreaterThan(5)
  })

  test('answers every command that comes later with a refusal, and still answers who reads', async () => {
    const disk = new CrashDisk(before)
    const old = await openOn(disk)
    const next = await openOn(disk)
    for (const id of ['old-1', 'old-2']) expect(await answerOf(old.apply(command(id)))).toBe('store-taken-over')
    expect(await old.get('schemes', 'first', 'everything')).toMatchObject({ id: 'first' })
    expect(await old.get('schemes', 'old-1', 'everything')).toBeUndefined()
    expect(await answerOf(next.apply(command('next-1')))).toMatchObject({ seq: 2 })
    await old.close()
    const after = await openOn(disk)
    expect(await dumpOf(after)).toBe(await dumpOf(next))
  })
})
