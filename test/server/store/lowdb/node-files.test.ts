import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../../server/store/lowdb/node-files.ts'
import { writeAll } from '../../../../server/store/lowdb/write-all.ts'
import { newPlace } from './new-place.ts'

describe('a file', () => {
  test('is made once, for its owner alone, and written at its end', async () => {
    const file = path.join(await newPlace(), 'one')
    const opened = await nodeFiles.create(file)
    await writeAll(opened, Buffer.from('one '))
    await opened.sync()
    await expect(nodeFiles.create(file)).rejects.toMatchObject({ code: 'EEXIST' })
    await writeAll(opened, Buffer.from('two, three'))
    await opened.truncate(7)
    await writeAll(opened, Buffer.from('!'))
    await opened.close()
    expect((await readFile(file)).toString()).toBe('one two!')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test.each([0, 4095, 4096, 4097, 1_000_000])('of %i bytes is read whole', async (length) => {
    const file = path.join(await newPlace(), 'one')
    const bytes = Buffer.alloc(length, 'x')
    await writeFile(file, bytes)
    expect((await nodeFiles.readFile(file)).equals(bytes)).toBe(true)
  })

  test('is never reached through a link', async () => {
    const place = await newPlace()
    await writeFile(path.join(place, 'target'), 'x')
    const link = path.join(place, 'link')
    await symlink(path.join(place, 'target'), link)
    await expect(nodeFiles.readFile(link)).rejects.toMatchObject({ code: 'ELOOP' })
    expect(await nodeFiles.look(link)).toMatchObject({ kind: 'link' })
  })

  test('that is missing is looked at in vain', async () => {
    expect(await nodeFiles.look(path.join(await newPlace(), 'nothing'))).toBeUndefined()
  })
})

describe('a folder', () => {
  test('is made for its owner alone, once or again, and removed with what is in it', async () => {
    const folder = path.join(await newPlace(), 'folder')
    await nodeFiles.makeFolder(folder)
    await nodeFiles.makeFolder(folder)
    expect(await nodeFiles.look(folder)).toMatchObject({ kind: 'folder', mode: 0o700, isOwn: true })
    for (const name of ['b', 'a']) await writeFile(path.join(folder, name), 'x')
    expect(await nodeFiles.list(folder)).toEqual(['a', 'b'])
    await nodeFiles.syncFolder(folder)
    await nodeFiles.removeFolder(folder)
    expect(await nodeFiles.look(folder)).toBeUndefined()
  })

  test('and a file get the mode that is set', async () => {
    const folder = path.join(await newPlace(), 'folder')
    await mkdir(folder)
    await chmod(folder, 0o755)
    await nodeFiles.setMode(folder, 0o700)
    expect(await nodeFiles.look(folder)).toMatchObject({ mode: 0o700 })
  })
})
