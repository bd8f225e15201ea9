import { describe, expect, test } from 'vitest'
import { CrashDisk } from '../../../support/crash-disk.ts'
import { diskWith, leftOf, namesLeft, text } from '../../../support/crash-disk/look-at-disk.ts'

describe('a power cut', () => {
  test('leaves what was synced, and only that, where nothing is pending', async () => {
    const disk = await diskWith('one')
    expect(disk.imagesAfter(disk.calls.length, 1)).toHaveLength(1)
    expect(await leftOf(disk, '/a')).toEqual(new Set(['one']))
  })

  test('may take away a synced file whose name is not', async () => {
    const disk = new CrashDisk()
    const file = await disk.create('/a')
    await file.write(Buffer.from('one'))
    await file.sync()
    expect(await leftOf(disk, '/a')).toEqual(new Set([undefined, 'one']))
  })

  test('may take away a folder with everything synced in it where its own name is not', async () => {
    const disk = new CrashDisk()
    await disk.makeFolder('/f')
    const file = await disk.create('/f/a')
    await file.write(Buffer.from('one'))
    await file.sync()
    await disk.syncFolder('/f')
    const left = await namesLeft(disk)
    expect(left).toEqual(new Set(['', 'f']))
    await disk.syncFolder('/')
    expect(await leftOf(disk, '/f/a')).toEqual(new Set(['one']))
  })

  test('leaves any part of a write after synced bytes, zeros where the length came first, and never touches those', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from(' two'))
    const left = await leftOf(disk, '/a')
    for (const expected of ['one', 'one two', 'one\0\0\0\0', 'one t', 'one t\0\0']) expect(left).toContain(expected)
    for (const content of left) expect(content).toMatch(/^one(| | t| tw| two)\0*$/)
  })

  test('leaves any of several writes, later ones without earlier ones too', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from('-two'))
    await file.write(Buffer.from('-three'))
    const left = await leftOf(disk, '/a')
    for (const expected of ['one', 'one-two', 'one-two-three', 'one\0\0\0\0-three']) expect(left).toContain(expected)
  })

  test.each([512, 4096])('may leave some blocks of %i bytes of a long write and not others', async (blockBytes) => {
    const disk = await diskWith('')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.alloc(4 * blockBytes, 'x'))
    const lost = `\0`.repeat(blockBytes)
    const kept = 'x'.repeat(blockBytes)
    const left = [...(await leftOf(disk, '/a'))]
    expect(left.some((content) => content?.startsWith(kept + lost + kept))).toBe(true)
  })

  test('may bring back what was cut off, unless that was synced', async () => {
    const disk = await diskWith('one two')
    const file = await disk.openAgain('/a')
    await file.truncate(3)
    expect(await leftOf(disk, '/a')).toEqual(new Set(['one', 'one two']))
    await file.sync()
    expect(await leftOf(disk, '/a')).toEqual(new Set(['one']))
  })

  test('keeps the order of what happened to one name, and no order between names', async () => {
    const disk = await diskWith('one')
    await disk.create('/b')
    await disk.remove('/a')
    expect(await namesLeft(disk)).toEqual(new Set(['a', 'a b', 'b', '']))
    await disk.remove('/b')
    await disk.syncFolder('/')
    expect(await namesLeft(disk)).toEqual(new Set(['']))
  })

  test('leaves of a rename the old name, the new one or both, and the old content or the new, never nothing', async () => {
    const disk = await diskWith('one')
    const file = await disk.create('/b')
    await file.write(Buffer.from('two'))
    await file.sync()
    await disk.syncFolder('/')
    await disk.rename('/b', '/a')
    expect(await namesLeft(disk)).toEqual(new Set(['a', 'a b']))
    expect(await leftOf(disk, '/a')).toEqual(new Set(['one', 'two']))
    expect(await leftOf(disk, '/b')).toEqual(new Set([undefined, 'two']))
    await disk.syncFolder('/')
    expect(await leftOf(disk, '/a')).toEqual(new Set(['two']))
  })

  test('leaves the same disks for the same seed', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from('-two-three-four'))
    const digests = (seed: number) => disk.imagesAfter(disk.calls.length, seed, 30).map(({ digest }) => digest)
    expect(digests(7)).toEqual(digests(7))
    expect(digests(7)).not.toEqual(digests(8))
  })

  test('is not the same as an end of the program, after which nothing is lost and nothing safer than before', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from(' two'))
    const next = new CrashDisk(disk.stateAfter(disk.calls.length))
    expect(text(await next.readFile('/a'))).toBe('one two')
    expect(await leftOf(next, '/a')).toContain('one')
    await (await next.openAgain('/a')).sync()
    expect(await leftOf(next, '/a')).toEqual(new Set(['one two']))
  })

  test('makes safe at the end of a sync what was written before it began', async () => {
    const disk = await diskWith('one')
    const file = await disk.openAgain('/a')
    await file.write(Buffer.from('-two'))
    const syncing = file.sync()
    expect(await leftOf(disk, '/a')).toContain('one')
    await file.write(Buffer.from('-three'))
    await syncing
    const left = await leftOf(disk, '/a')
    expect(left).toContain('one-two')
    expect(left).not.toContain('one')
  })
})
