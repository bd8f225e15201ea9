import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreFolder } from './store-folder.ts'

let place: StoreFolder
beforeEach(async () => {
  place = await StoreFolder.make()
  await place.run('init')
  await place.write(3)
  await place.run('backup', '--to', 'b.jiheng')
})
afterEach(() => place.remove())

const aside = () => `${place.folder}.set-aside-20260301T020000Z`
const everything = async () => (await readdir(place.cwd, { recursive: true })).sort()
const lastEntry = async () => (await place.entries()).at(-1)

describe('jiheng restore', () => {
  test('brings a store back where none is, and says so in the audit log', async () => {
    await rm(place.folder, { recursive: true })
    const { code, stdout, stderr } = await place.run('restore', 'b.jiheng')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      `Restored to ${place.folder}: the backup of 2026-03-01T02:00:00.000Z, 3 records up to command 3\n`,
    )
    expect(await place.entries()).toHaveLength(4)
    expect(await lastEntry()).toMatchObject({
      fields: { action: 'restore-store', who: { kind: 'command' }, after: { seq: 3 } },
    })
    expect((await place.run('audit', 'verify')).code).toBe(0)
  })

  test('brings it back under another name too', async () => {
    expect((await place.run('restore', 'b.jiheng', '--data', 'other')).code).toBe(0)
    expect((await place.run('repair', '--data', 'other')).code).toBe(0)
  })

  test('leaves a store that is there alone, unless told to replace it, and then keeps it', async () => {
    const before = await everything()
    const refused = await place.run('restore', 'b.jiheng')
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('say --replace') })
    expect(await everything()).toEqual(before)
    const { code, stdout } = await place.run('restore', 'b.jiheng', '--replace')
    expect(code).toBe(0)
    expect(stdout).toContain(`The folder that was there is kept as ${aside()}\n`)
    expect(await readdir(aside())).toContain('store.json')
    expect((await place.run('repair', '--data', aside())).stdout).toContain('whole up to command 3')
    expect(await lastEntry()).toMatchObject({ fields: { after: { aside: aside() } } })
  })

  test.each([1, 4])('fault 13: refuses to lose %i commands unless told to, and says which', async (lost) => {
    await place.write(lost)
    const before = await everything()
    const { code, stdout, stderr } = await place.run('restore', 'b.jiheng', '--replace')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${lost} ${lost === 1 ? 'command' : 'commands'}, 4 to ${3 + lost}, would be lost`)
    expect(await everything()).toEqual(before)
    const accepted = await place.run('restore', 'b.jiheng', '--replace', '--accept-loss')
    expect(accepted.code).toBe(0)
    expect(accepted.stdout).toContain(`4 to ${3 + lost}, ${lost === 1 ? 'is' : 'are'} lost`)
    expect(await place.entries()).toHaveLength(4)
    expect(await lastEntry()).toMatchObject({ fields: { after: { lost: `4-${3 + lost}` } } })
  })

  test('fault 13: knows by the witness what is lost where the store is gone', async () => {
    await place.write(2)
    await rm(place.folder, { recursive: true })
    const refused = await place.run('restore', 'b.jiheng')
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('2 commands, 4 to 5, would be lost') })
    expect((await place.run('restore', 'b.jiheng', '--accept-loss')).code).toBe(0)
    expect((await place.run('audit', 'verify')).code).toBe(0)
  })

  test('counts commands that are in the journal alone', async () => {
    await place.writeAndDie(2)
    const { code, stderr } = await place.run('restore', 'b.jiheng', '--replace')
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('4 to 5') })
  })

  test('takes a backup of another store only where told to', async () => {
    const other = await StoreFolder.make()
    try {
      await other.run('init')
      await other.write(9)
      await other.run('backup', '--to', path.join(place.cwd, 'other.jiheng'))
    } finally {
      await other.remove()
    }
    const { code, stderr } = await place.run('restore', 'other.jiheng', '--replace')
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('of another store') })
    expect((await place.run('restore', 'other.jiheng', '--replace', '--accept-loss')).code).toBe(0)
    expect(await place.entries()).toHaveLength(10)
  })

  test('sees that the same number of commands is another history', async () => {
    await place.run('restore', 'b.jiheng', '--replace')
    await place.run('backup', '--to', 'one.jiheng')
    await place.run('restore', 'b.jiheng', '--replace', '--accept-loss')
    await place.write(3)
    const { code, stderr } = await place.run('restore', 'one.jiheng', '--replace')
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('another history') })
  })

  test('refuses while a server runs', async () => {
    const { store } = await place.open()
    const before = await everything()
    const { code, stderr } = await place.run('restore', 'b.jiheng', '--replace')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(`process ${process.pid}`) })
    expect(await everything()).toEqual(before)
    expect(store.status().state).toBe('ready')
    await store.close()
  })

  test.each([
    ['that is cut', (bytes: Buffer) => bytes.subarray(0, -20), 'breaks off'],
    ['that is no backup', () => Buffer.from('text'), 'is no backup'],
  ])('refuses a file %s, and leaves everything alone', async (_, change, said) => {
    const file = path.join(place.cwd, 'b.jiheng')
    await writeFile(file, change(await readFile(file)))
    const before = await everything()
    const { code, stdout, stderr } = await place.run('restore', 'b.jiheng', '--replace', '--accept-loss')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(said)
    expect(await everything()).toEqual(before)
  })

  test('refuses a folder that holds something else, whatever it is told', async () => {
    await mkdir(path.join(place.cwd, 'mine'))
    await writeFile(path.join(place.cwd, 'mine', 'notes.txt'), 'mine')
    const { code, stderr } = await place.run('restore', 'b.jiheng', '--data', 'mine', '--replace', '--accept-loss')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('notes.txt is in it') })
    expect(await readdir(path.join(place.cwd, 'mine'))).toEqual(['notes.txt'])
  })

  test.each([
    ['none.jiheng', 'There is no file none.jiheng'],
    ['data', 'data is a folder'],
  ])('of %s is a wrong call', async (file, said) => {
    expect(await place.run('restore', file)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) })
  })
})
