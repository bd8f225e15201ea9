import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBackup } from '../../../../server/backup/read-backup.ts'
import { collections } from '../../../../server/collections.ts'
import { append, at, StoreFolder } from './store-folder.ts'

let place: StoreFolder
beforeEach(async () => {
  place = await StoreFolder.make()
  await place.run('init')
  await place.write(3)
})
afterEach(() => place.remove())

const file = (name: string) => path.join(place.cwd, name)

describe('jiheng backup', () => {
  test('writes what stands, and says how much', async () => {
    const { code, stdout, stderr } = await place.run('backup', '--to', 'b.jiheng')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Backed up to b\.jiheng: 3 records up to command 3, [\d,]+ bytes\n$/)
    const { header, contents } = await readBackup(file('b.jiheng'), collections)
    expect(header).toMatchObject({ seq: 3, at })
    expect(contents.model.heads().audit?.count).toBe(3)
  })

  test('works while a server runs, and disturbs it in nothing', async () => {
    const { store } = await place.open()
    await append(store)
    expect(await place.run('backup', '--to', 'b.jiheng')).toMatchObject({ code: 0, stderr: '' })
    await append(store)
    expect(store.status()).toMatchObject({ state: 'ready', seq: 5 })
    await store.close()
    expect((await readBackup(file('b.jiheng'), collections)).header.seq).toBe(4)
  })

  test('says of a last line that is half written that it is not in it', async () => {
    await place.writeAndDie(2)
    const journal = (await place.files(/^journal-2/))[0] ?? ''
    await place.edit(journal, (text) => text.slice(0, -10))
    const { code, stdout, stderr } = await place.run('backup', '--to', 'b.jiheng')
    expect(code).toBe(0)
    expect(stdout).toContain('up to command 4')
    expect(stderr).toContain(`The last line of ${path.join(place.folder, journal)} (from byte`)
  })

  test('writes over a file only with --force', async () => {
    await writeFile(file('b.jiheng'), 'mine')
    const refused = await place.run('backup', '--to', 'b.jiheng')
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--force') })
    expect(await readFile(file('b.jiheng'), 'utf8')).toBe('mine')
    expect((await place.run('backup', '--to', 'b.jiheng', '--force')).code).toBe(0)
    expect((await readBackup(file('b.jiheng'), collections)).header.seq).toBe(3)
  })

  test.each([
    ['nowhere', [], 'The option --to FILE is missing'],
    ['into the store', ['--to', 'data/b.jiheng'], "must not be inside the store's folder"],
    ['where no folder is', ['--to', 'none/b.jiheng'], 'none/b.jiheng cannot be written (ENOENT)'],
    ['of no store', ['--to', 'b', '--data', 'none'], 'There is no folder'],
    ['of a folder without a store', ['--to', 'b', '--data', 'mine'], 'holds no store'],
  ])('%s is a wrong call', async (_, args, said) => {
    await mkdir(file('mine'))
    const before = await readdir(place.cwd)
    expect(await place.run('backup', ...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    })
    expect(await readdir(place.cwd)).toEqual(before)
  })

  test('of a damaged store is refused', async () => {
    await place.edit((await place.files(/audit\.json$/)).at(-1) ?? '', (text) => text.replace('command', 'someone'))
    expect(await place.run('backup', '--to', 'b.jiheng')).toMatchObject({
      ...{ code: 1, stdout: '', stderr: expect.stringMatching(/audit\.json is damaged at byte \d+/) },
    })
    expect(await readdir(place.cwd)).not.toContain('b.jiheng')
  })
})
