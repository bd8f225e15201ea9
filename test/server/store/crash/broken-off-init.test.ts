import { describe, expect, test } from 'vitest'
import { FolderError } from '../../../../server/store/lowdb/folder-error.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import type { DiskState } from '../../../support/crash-disk/disk-state.ts'
import { createOn, dumpOf, openOn } from '../../../support/crash-script/crash-store.ts'

/** What a start says of a disk: that it opened, or the code of its refusal. */
async function openingOf(state: DiskState): Promise<string> {
  try {
    await openOn(new CrashDisk(state))
    return 'open'
  } catch (error) {
    if (error instanceof FolderError) return error.code
    throw error
  }
}

/** Where the folder is no store yet it is made again; either way a store opens then. */
async function problemOf(state: DiskState, empty: string): Promise<string | undefined> {
  const opening = await openingOf(state)
  const disk = new CrashDisk(state)
  try {
    if (['folder-missing', 'folder-not-a-store'].includes(opening)) await createOn(disk)
    else if (opening !== 'open') return `does not open: ${opening}`
    return (await dumpOf(await openOn(disk))) === empty ? undefined : 'is not empty'
  } catch (error) {
    if (error instanceof FolderError) return `${opening}, and then ${error.message}`
    throw error
  }
}

describe('a power cut while a store is made', () => {
  test('leaves none or a whole one, and none can be made again', async () => {
    const disk = new CrashDisk()
    await createOn(disk)
    const end = disk.calls.length
    const empty = await dumpOf(await openOn(disk))
    const openings = new Set<string>()
    const problems: string[] = []
    for (let calls = 0; calls <= end; calls += 1) {
      const ended = { name: 'the end of the program', state: disk.stateAfter(calls) }
      for (const { name, state } of [ended, ...disk.imagesAfter(calls, calls)]) {
        openings.add(await openingOf(state))
        const problem = await problemOf(state, empty)
        if (problem !== undefined) problems.push(`after call ${calls}, ${name}: ${problem}`)
      }
    }
    expect(problems).toEqual([])
    expect(openings).toEqual(new Set(['folder-missing', 'folder-not-a-store', 'open']))
  })

  test('leaves a whole one once it was said to be made', async () => {
    const disk = new CrashDisk()
    await createOn(disk)
    const openings = disk.imagesAfter(disk.calls.length, 1, 20).map(({ state }) => openingOf(state))
    expect(new Set(await Promise.all(openings))).toEqual(new Set(['open']))
  })
})
