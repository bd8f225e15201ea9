import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreFolder } from './store-folder.ts'

let place: StoreFolder
beforeEach(async () => {
  place = await StoreFolder.make()
})
afterEach(() => place.remove())

describe('jiheng init', () => {
  test('makes a store that opens, for its owner alone', async () => {
    const { code, stdout, stderr } = await place.run('init')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^A new store was made in ${place.folder}; its id is [0-9a-f-]{36}\n$`))
    expect((await stat(place.folder)).mode & 0o777).toBe(0o700)
    expect(await place.entries()).toEqual([])
  })

  test('goes to the folder of --data, or else of JIHENG_DATA, or else ./data', async () => {
    const other = await StoreFolder.make({ LANG: 'zh_CN', JIHENG_DATA: 'named' })
    try {
      const { stdout } = await other.run('init')
      expect(stdout).toContain(`已在 ${path.join(other.cwd, 'named')} 新建数据`)
      expect((await other.run('init', '--data', 'given')).code).toBe(0)
      expect((await readdir(other.cwd)).filter((name) => !name.endsWith('.json'))).toEqual(['given', 'named'])
    } finally {
      await other.remove()
    }
  })

  test('takes an empty folder, and refuses one with anything in it', async () => {
    await mkdir(place.folder)
    expect((await place.run('init')).code).toBe(0)
    const again = await place.run('init')
    expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is not empty') })
    await mkdir(path.join(place.cwd, 'mine'))
    await writeFile(path.join(place.cwd, 'mine', 'notes.txt'), 'mine')
    const mine = await place.run('init', '--data', 'mine')
    expect(mine).toMatchObject({ code: 2, stderr: expect.stringContaining('notes.txt is in it') })
    expect(await readdir(path.join(place.cwd, 'mine'))).toEqual(['notes.txt'])
  })

  test('refuses where the folder above is not there', async () => {
    const { code, stderr } = await place.run('init', '--data', 'none/data')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no folder') })
  })

  test('does not take a wiped store for a fresh one', async () => {
    await place.run('init')
    await place.write(1)
    await rm(place.folder, { recursive: true })
    const { code, stderr } = await place.run('init')
    expect(code).toBe(1)
    expect(stderr).toContain('is of another store: that one was here before')
  })
})
