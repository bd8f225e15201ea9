import { describe, expect, test } from 'vitest'
import { createFolder } from '../../../../server/store/lowdb/create-folder.ts'
import type { Finding } from '../../../../server/store/lowdb/finding.ts'
import { openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import type { Store } from '../../../../server/store/store.ts'
import { StoreError } from '../../../../server/store/store-error.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import type { DiskCall, DiskFault } from '../../../support/crash-disk/disk-faults.ts'
import { collections, hire, hireAll, idsOf, unheld } from './hiring.ts'

const noRoom: DiskFault = { code: 'ENOSPC', isDone: false }
const broken: DiskFault = { code: 'EIO', isDone: false }

interface Opened {
  readonly disk: CrashDisk
  readonly store: Store
  readonly notices: readonly Finding[]
  /** From now on these calls fail. */
  fail(fault: DiskFault | undefined, which: (call: DiskCall) => boolean): void
}

async function open(disk: CrashDisk, bytes = Number.POSITIVE_INFINITY): Promise<Opened> {
  const notices: Finding[] = []
  const { store } = await openLowdbStore({
    folder: '/data',
    collections,
    files: disk,
    hold: unheld,
    snapshotEvery: { bytes, ms: 2_000_000_000 },
    notice: (finding) => notices.push(finding),
  })
  const fail = (fault: DiskFault | undefined, which: (call: DiskCall) => boolean) =>
    disk.setFaults((call) => (which(call) ? fault : undefined))
  return { disk, store, notices, fail }
}

async function openNew(bytes?: number): Promise<Opened> {
  const disk = new CrashDisk()
  await createFolder({ folder: '/data', collections, files: disk, hold: unheld })
  return open(disk, bytes)
}

const isJournal = ({ file }: DiskCall) => file.includes('journal')

describe('a disk without room', () => {
  test('refuses commands, lets everyone read, and is written to again once there is room', async () => {
    const { disk, store, fail } = await openNew()
    await hireAll(store, 'a')
    fail(noRoom, (call) => call.do === 'write')
    for (const id of ['b', 'c']) {
      await expect(store.apply(hire(id))).rejects.toEqual(new StoreError('store-full', { reason: 'ENOSPC' }))
      expect(store.status()).toMatchObject({ state: 'full', seq: 1 })
      expect(await idsOf(store)).toEqual(['a'])
    }
    fail(undefined, () => false)
    expect(await store.apply(hire('b'))).toMatchObject({ seq: 2, isRepeated: false })
    expect(store.status().state).toBe('ready')
    expect(await idsOf((await open(disk)).store)).toEqual(['a', 'b'])
  })

  test('refuses together what was to be written together', async () => {
    const { store, fail } = await openNew()
    fail(noRoom, (call) => call.do === 'write')
    const sent = await Promise.allSettled(['a', 'b', 'c'].map((id) => store.apply(hire(id))))
    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await idsOf(store)).toEqual([])
  })

  test('gives a snapshot up, says so, and loses no command', async () => {
    const { disk, store, notices, fail } = await openNew(1)
    fail(noRoom, (call) => call.do === 'write' && call.file.includes('/snap/'))
    await hireAll(store, 'a', 'b', 'c')
    await store.close()
    expect(notices).toContainEqual({ code: 'snapshot-given-up', params: { reason: 'ENOSPC' } })
    expect(await disk.list('/data/snap')).toEqual(['0-0'])
    fail(undefined, () => false)
    const again = await open(disk)
    expect(await idsOf(again.store)).toEqual(['a', 'b', 'c'])
    await again.store.close()
    expect(await disk.list('/data/snap')).toHaveLength(2)
  })

  test('for a next journal leaves the store in the one that it has', async () => {
    const { disk, store, notices, fail } = await openNew(1)
    fail(noRoom, (call) => call.do === 'create' && isJournal(call))
    await hireAll(store, 'a', 'b', 'c')
    expect(notices).toContainEqual({ code: 'snapshot-given-up', params: { reason: 'ENOSPC' } })
    expect((await disk.list('/data')).filter((name) => name.startsWith('journal'))).toEqual(['journal-1-1.ndjson'])
    fail(undefined, () => false)
    expect(await idsOf((await open(disk)).store)).toEqual(['a', 'b', 'c'])
  })
})

describe('a disk that fails', () => {
  test.each(['write', 'sync'] as const)('in a %s ends all writing until a restart; reading goes on', async (kind) => {
    const { disk, store, fail } = await openNew()
    await hireAll(store, 'a')
    fail(broken, (call) => call.do === kind && isJournal(call))
    const refused = new StoreError('store-read-only', { reason: 'EIO' })
    await expect(store.apply(hire('b'))).rejects.toEqual(refused)
    fail(undefined, () => false)
    const before = disk.calls.length
    await expect(store.apply(hire('c'))).rejects.toEqual(refused)
    expect(disk.calls).toHaveLength(before)
    const reason = { code: 'store-read-only', params: { reason: 'EIO' } }
    expect(store.status()).toMatchObject({ state: 'read-only', seq: 1, reason })
    expect(await idsOf(store)).toEqual(['a'])
    await store.close()
    const again = await open(disk)
    await hireAll(again.store, 'd')
    expect(await idsOf(again.store)).toContain('a')
  })

  test('in reading whose the folder is acknowledges nothing', async () => {
    const { store, fail } = await openNew()
    fail(broken, (call) => call.do === 'readFile')
    await expect(store.apply(hire('a'))).rejects.toEqual(new StoreError('store-read-only', { reason: 'EIO' }))
    expect(await idsOf(store)).toEqual([])
  })

  test('at a start refuses it and names the file', async () => {
    const { disk, fail } = await openNew()
    fail(broken, ({ do: kind, file }) => kind === 'readFile' && file.endsWith('audit.json'))
    await expect(open(disk)).rejects.toMatchObject({
      code: 'file-failed',
      params: { file: '/data/snap/0-0/audit.json', reason: 'EIO' },
    })
    fail(broken, (call) => call.do === 'sync' && isJournal(call))
    const start = open(disk)
    await expect(start).rejects.toMatchObject({ code: 'file-failed', params: { reason: 'EIO' } })
  })
})

describe('a snapshot', () => {
  test('made of a damaged one is made of the one before it', async () => {
    const { disk, store } = await openNew()
    await hireAll(store, 'a')
    await store.close()
    const second = await open(disk)
    await hireAll(second.store, 'b')
    await overwrite(disk, '/data/snap/1-1/employees.json', '[]\n')
    await second.store.close()
    expect(second.notices).toEqual([])
    expect(await idsOf((await open(disk)).store)).toEqual(['a', 'b'])
  })

  test('is never made of journals that say something else than was acknowledged', async () => {
    const { disk, store, notices } = await openNew()
    await hireAll(store, 'a')
    const text = (await disk.readFile('/data/journal-1-1.ndjson')).toString()
    await overwrite(disk, '/data/journal-1-1.ndjson', text.replace('员工 a', '员工 z'))
    await store.close()
    expect(notices).toMatchObject([{ code: 'snapshot-given-up' }])
    expect(await disk.list('/data/snap')).toEqual(['0-0'])
  })
})

async function overwrite(disk: CrashDisk, file: string, text: string): Promise<void> {
  await disk.remove(file)
  const opened = await disk.create(file)
  await opened.write(Buffer.from(text))
  await opened.close()
}
