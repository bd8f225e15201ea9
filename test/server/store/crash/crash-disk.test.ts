import { describe, expect, test } from 'vitest'
import { CrashDisk } from '../../../support/crash-disk.ts'
import { fullFromCall, nthCallFails } from '../../../support/crash-disk/disk-faults.ts'
import { contentOn, diskWith, leftOf, text } from '../../../support/crash-disk/look-at-disk.ts'

describe('a disk in memory', () => {
  test('keeps files, folders and modes as a file system does', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    expect(await file.write(Buffer.from(' two'))).toBe(4)
    expect(text(await disk.readFile('/a'))).toBe('one two')
    await file.truncate(5)
    expect(text(await disk.readFile('/a'))).toBe('one t')
    await disk.makeFolder('/f')
    await disk.makeFolder('/f')
    await disk.makeFolder('/f/g')
    await disk.create('/f/g/b')
    await disk.rename('/a', '/c')
    await disk.setMode('/c', 0o644)
    expect(await disk.list('/')).toEqual(['c', 'f'])
    expect(await disk.look('/c')).toEqual({ kind: 'file', bytes: 5, mode: 0o644, isOwn: true })
    expect(await disk.look('/f/g')).toMatchObject({ kind: 'folder', mode: 0o700 })
    expect(await disk.look('/a')).toBeUndefined()
    expect(await disk.look('/nowhere/a')).toBeUndefined()
    await disk.removeFolder('/f')
    await disk.remove('/c')
    expect(await disk.list('/')).toEqual([])
  })

  test.each<[string, string, (disk: CrashDisk) => Promise<unknown>]>([
    ['ENOENT', 'reading what is not there', (disk) => disk.readFile('/b')],
    ['ENOENT', 'opening what is not there', (disk) => disk.openAgain('/b')],
    ['ENOENT', 'removing what is not there', (disk) => disk.remove('/b')],
    ['ENOENT', 'a folder on the way that is not there', (disk) => disk.create('/f/b')],
    ['ENOENT', 'syncing a folder that is not there', (disk) => disk.syncFolder('/f')],
    ['EEXIST', 'creating what is there', (disk) => disk.create('/a')],
    ['EEXIST', 'making a folder of a file', (disk) => disk.makeFolder('/a')],
    ['ENOTDIR', 'a file on the way', (disk) => disk.create('/a/b')],
    ['ENOTDIR', 'listing a file', (disk) => disk.list('/a')],
    ['EISDIR', 'reading a folder', (disk) => disk.readFile('/')],
  ])('refuses as a file system does: %s for %s', async (code, _, act) => {
    await expect(act(await diskWith('one'))).rejects.toMatchObject({ code })
  })

  test('records every call, failed ones too, and the disk as it was after each', async () => {
    const disk = await diskWith('one')
    await expect(disk.remove('/b')).rejects.toThrow('ENOENT')
    expect(disk.calls.map((call) => call.do)).toEqual(['create', 'write', 'sync', 'close', 'syncFolder', 'remove'])
    expect(disk.calls.at(-1)).toEqual({ do: 'remove', file: '/b' })
    expect(await contentOn(disk.stateAfter(0), '/a')).toBeUndefined()
    expect(await contentOn(disk.stateAfter(1), '/a')).toBe('')
    expect(await contentOn(disk.stateAfter(2), '/a')).toBe('one')
    expect(() => disk.stateAfter(7)).toThrow(RangeError)
  })
})

describe('a failing disk', () => {
  const failure = { code: 'EIO', isDone: false } as const

  test.each([1, 2, 3])('fails call number %i and no other', async (nth) => {
    const disk = new CrashDisk(undefined, nthCallFails(nth, failure).faults)
    const failed = []
    for (const name of ['/a', '/b', '/c', '/d'])
      failed.push(
        await disk.create(name).then(
          () => false,
          () => true,
        ),
      )
    expect(failed.indexOf(true)).toBe(nth - 1)
    expect(failed.lastIndexOf(true)).toBe(nth - 1)
    expect(await disk.list('/')).toHaveLength(3)
  })

  test('counts the kinds of calls that it is told to', async () => {
    const disk = new CrashDisk(undefined, nthCallFails(2, failure, ['write']).faults)
    const file = await disk.create('/a')
    await file.write(Buffer.from('one'))
    await file.sync()
    await expect(file.write(Buffer.from('two'))).rejects.toMatchObject({ code: 'EIO' })
    expect(text(await disk.readFile('/a'))).toBe('one')
  })

  test('may do the work and still give an error', async () => {
    const disk = await diskWith('one')
    disk.setFaults(() => ({ code: 'EIO', isDone: true }))
    await expect(disk.rename('/a', '/b')).rejects.toMatchObject({ code: 'EIO' })
    disk.setFaults(() => undefined)
    expect(await disk.list('/')).toEqual(['b'])
  })

  test('takes half of a short write', async () => {
    const disk = new CrashDisk(undefined, nthCallFails(1, 'short', ['write']).faults)
    const file = await disk.create('/a')
    expect(await file.write(Buffer.from('1234'))).toBe(2)
    expect(text(await disk.readFile('/a'))).toBe('12')
  })

  test('may lie: a sync then makes nothing safe and says nothing', async () => {
    const disk = await diskWith('one')
    disk.setFaults(() => 'lie')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from('-two'))
    await file.sync()
    expect(await leftOf(disk, '/a')).toContain('one')
  })

  test('leaves in doubt for ever what a failed sync was to make safe, though whoever reads sees it', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from('-two'))
    disk.setFaults(nthCallFails(1, failure).faults)
    await expect(file.sync()).rejects.toMatchObject({ code: 'EIO' })
    await file.sync()
    expect(text(await disk.readFile('/a'))).toBe('one-two')
    expect(await leftOf(disk, '/a')).toContain('one')
    await file.write(Buffer.from('-three'))
    await file.sync()
    const left = await leftOf(disk, '/a')
    expect(left).toContain('one\0\0\0\0-three')
    expect(left).toContain('one-two-three')
  })

  test('is full from a call on until there is room, and takes half of the first write', async () => {
    const full = fullFromCall(3)
    const disk = new CrashDisk(undefined, full.faults)
    const file = await disk.create('/a')
    await file.write(Buffer.from('1234'))
    expect(full.hasRefused()).toBe(false)
    expect(await file.write(Buffer.from('5678'))).toBe(2)
    for (const act of [() => file.write(Buffer.from('78')), () => disk.create('/b'), () => disk.makeFolder('/f')]) {
      await expect(act()).rejects.toMatchObject({ code: 'ENOSPC' })
    }
    expect(full.hasRefused()).toBe(true)
    await file.truncate(4)
    await file.sync()
    full.makeRoom()
    expect(await file.write(Buffer.from('56'))).toBe(2)
    expect(text(await disk.readFile('/a'))).toBe('123456')
  })
})
