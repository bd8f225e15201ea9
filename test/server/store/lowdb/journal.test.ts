import { describe, expect, test } from 'vitest'
import type { Effects } from '../../../../server/store/effects.ts'
import { firstHash } from '../../../../server/store/lowdb/head.ts'
import { Journal } from '../../../../server/store/lowdb/journal.ts'
import { StoreError } from '../../../../server/store/store-error.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import type { DiskCallKind, DiskFault } from '../../../support/crash-disk/disk-faults.ts'

const file = '/data/journal-1-1.ndjson'

function effects(seq: number): Effects {
  const fields = { text: 'x'.repeat(50) }
  return { seq, at: '2026-03-01T00:00:00.000Z', name: 'hire', writes: [{ in: 'e', id: `${seq}`, version: 1, fields }] }
}

async function newDisk(): Promise<CrashDisk> {
  const disk = new CrashDisk()
  await disk.makeFolder('/data')
  return disk
}

function create(disk: CrashDisk): Promise<Journal> {
  const after = { epoch: 0, n: 0, bytes: 0 }
  const header = { format: 1, store: 's', place: { epoch: 1, n: 1 }, after, seq: 0, hash: firstHash } as const
  return Journal.create(disk, '/data', header)
}

/** From now on calls of these kinds fail, as often as they are tried. */
function fail(disk: CrashDisk, fault: DiskFault, ...kinds: readonly DiskCallKind[]): void {
  disk.setFaults((call) => (kinds.includes(call.do) ? fault : undefined))
}

const full: DiskFault = { code: 'ENOSPC', isDone: false }
const broken: DiskFault = { code: 'EIO', isDone: false }

describe('append()', () => {
  test('writes commands of one call together, with one sync', async () => {
    const disk = await newDisk()
    const journal = await create(disk)
    const before = disk.calls.length
    await journal.append([effects(1), effects(2), effects(3)])
    expect(disk.calls.slice(before)).toEqual([
      { do: 'write', file },
      { do: 'sync', file },
    ])
    const lines = (await disk.readFile(file)).toString().split('\n')
    expect(lines).toHaveLength(5)
    expect(journal.head).toEqual({ seq: 3, hash: lines[3]?.slice(9, 73) })
    expect(journal.bytes).toBe((await disk.readFile(file)).length)
  })

  test('goes on after a call that wrote a part only', async () => {
    const disk = await newDisk()
    const journal = await create(disk)
    disk.setFaults((call) => (call.do === 'write' && disk.calls.length % 3 !== 0 ? 'short' : undefined))
    await journal.append([effects(1)])
    expect((await disk.readFile(file)).length).toBe(journal.bytes)
  })

  test.each(['ENOSPC', 'EDQUOT'] as const)(
    'leaves nothing where there is no room (%s), and goes on once there is',
    async (code) => {
      const disk = await newDisk()
      const journal = await create(disk)
      await journal.append([effects(1)])
      const [before, head] = [await disk.readFile(file), journal.head]
      let writes = 0
      disk.setFaults((call) => {
        if (call.do !== 'write') return undefined
        writes += 1
        return writes === 1 ? 'short' : { code, isDone: false }
      })
      await expect(journal.append([effects(2)])).rejects.toEqual(new StoreError('store-full', { reason: code }))
      expect(await disk.readFile(file)).toEqual(before)
      expect(journal.head).toEqual(head)
      fail(disk, full)
      await journal.append([effects(2)])
      expect(journal.head.seq).toBe(2)
    },
  )

  test.each<[string, DiskFault, DiskCallKind[]]>([
    ['another error while writing', broken, ['write']],
    ['a sync that fails', broken, ['sync']],
    ['a sync that fails for want of room', full, ['sync']],
    ['no room and no way back', full, ['write', 'truncate']],
    ['no room and no sync of the way back', full, ['write', 'sync']],
  ])('says that nothing more can be written after %s', async (_, fault, kinds) => {
    const disk = await newDisk()
    const journal = await create(disk)
    const { head } = journal
    fail(disk, fault, ...kinds)
    const { code } = fault === 'short' ? { code: '' } : fault
    await expect(journal.append([effects(1)])).rejects.toEqual(new StoreError('store-read-only', { reason: code }))
    expect(journal.head).toEqual(head)
  })
})

describe('create()', () => {
  test('leaves no new journal where there is no room', async () => {
    const disk = await newDisk()
    fail(disk, full, 'write')
    await expect(create(disk)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await disk.list('/data')).toEqual([])
    expect(disk.calls.filter((call) => call.do === 'syncFolder')).toHaveLength(1)
  })

  test.each<[string, DiskFault, DiskCallKind[]]>([
    ['another error', broken, ['write']],
    ['a sync that fails', full, ['sync']],
    ['a folder that is not synced', full, ['syncFolder']],
    ['what was made and does not go', full, ['write', 'remove']],
  ])('says that nothing more can be written after %s', async (_, fault, kinds) => {
    const disk = await newDisk()
    fail(disk, fault, ...kinds)
    await expect(create(disk)).rejects.toMatchObject({ name: 'StoreError', code: 'store-read-only' })
  })
})
