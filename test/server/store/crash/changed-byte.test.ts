import { beforeAll, describe, expect, test } from 'vitest'
import { FolderError } from '../../../../server/store/lowdb/folder-error.ts'
import { openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import { filesOn, withByteChanged } from '../../../support/crash-disk/change-byte.ts'
import type { DiskState } from '../../../support/crash-disk/disk-state.ts'
import { type Expected, expectedOf } from '../../../support/crash-script/crash-expected.ts'
import { runScript } from '../../../support/crash-script/crash-run.ts'
import { crashScript } from '../../../support/crash-script/crash-script.ts'
import { crashOptions, dumpOf } from '../../../support/crash-script/crash-store.ts'
import { seededRandom } from '../../../support/seeded-random.ts'

const steps = crashScript()
let expected: Expected
/** After the store was closed, and after it was left open. */
let closed: DiskState
let left: DiskState

beforeAll(async () => {
  expected = await expectedOf(steps)
  const { disk, acknowledged } = await runScript(steps, expected)
  closed = disk.stateAfter(disk.calls.length)
  left = disk.stateAfter(acknowledged.indexOf(Math.max(...acknowledged)))
})

const blockBytes = 4096

/** One byte in each block of each file, and each file's first and last. */
function* changesOf(state: DiskState): Generator<{ path: string; offset: number; mask: number }> {
  const random = seededRandom(4)
  for (const [path, bytes] of filesOn(state)) {
    const blocks = Array.from({ length: Math.ceil(bytes / blockBytes) }, (_, block) => block * blockBytes)
    const offsets = blocks.map((from) => from + Math.floor(random() * Math.min(blockBytes, bytes - from)))
    for (const offset of new Set([0, ...offsets, bytes - 2, bytes - 1])) {
      yield { path, offset, mask: 1 << Math.floor(random() * 8) }
    }
  }
}

/** What comes of opening: the seq and findings of a store that holds the right things, or what is wrong. */
async function openChanged(
  state: DiskState,
  path: string,
): Promise<{ outcome: string; cut?: string; problem?: string }> {
  try {
    const { store, findings } = await openLowdbStore(crashOptions(new CrashDisk(state)))
    const { seq } = store.status()
    const cut = findings.find(({ code }) => code === 'torn-line-cut')
    const said = cut === undefined ? {} : { cut: `${seq} ${cut.params['file']}` }
    if ((await dumpOf(store)) !== expected.dumps[seq]) return { outcome: 'opened', problem: 'other contents' }
    const isAll = seq === expected.dumps.length - 1
    return isAll
      ? { outcome: 'harmless' }
      : { outcome: 'opened', ...said, ...(cut === undefined && { problem: `lost to ${seq}` }) }
  } catch (error) {
    if (!(error instanceof FolderError)) throw error
    const { file } = error.params
    return { outcome: 'refused', ...(file !== path && { problem: `names ${file}: ${error.message}` }) }
  }
}

describe('one changed byte', () => {
  test('fault 8: anywhere in the folder of a store that was closed is refused with the file named, or changes nothing', async () => {
    const problems: string[] = []
    const tally = new Map<string, number>()
    for (const { path, offset, mask } of changesOf(closed)) {
      const { outcome, cut, problem } = await openChanged(withByteChanged(closed, path, offset, mask), path)
      tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
      if (problem !== undefined || cut !== undefined)
        problems.push(`${path} at ${offset}: ${problem ?? `cut to ${cut}`}`)
    }
    expect(problems).toEqual([])
    expect(tally.get('refused')).toBeGreaterThan(20)
  })

  test('in a store that was not closed may also look like a line half written, at its very end; then that is said', async () => {
    const problems: string[] = []
    const seqs = new Set<string>()
    for (const { path, offset, mask } of changesOf(left)) {
      const { cut, problem } = await openChanged(withByteChanged(left, path, offset, mask), path)
      if (problem !== undefined) problems.push(`${path} at ${offset}: ${problem}`)
      if (cut !== undefined) seqs.add(cut)
    }
    expect(problems).toEqual([])
    // The last group of commands is the last line alone.
    expect([...seqs].every((cut) => cut.startsWith(`${expected.dumps.length - 2} `))).toBe(true)
  })
})
