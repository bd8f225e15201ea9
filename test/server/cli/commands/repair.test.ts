import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { append, StoreFolder } from './store-folder.ts'

/** A store of 3 commands in a snapshot, 3 more in a newer one, and 3 in the journal alone. */
let place: StoreFolder
beforeEach(async () => {
  place = await StoreFolder.make()
  await place.run('init')
  await place.write(3)
  await place.write(3)
  await place.writeAndDie(3)
})
afterEach(() => place.remove())

const aside = () => `${place.folder}.set-aside-20260301T020000Z`
const damaged = (text: string) => text.replace('command', 'c0mmand')
/** The line of this number, from 1, made illegible. */
const withoutLine = (number: number) => (text: string) =>
  text
    .split('\n')
    .with(number - 1, '?')
    .join('\n')
const journal = async (place: StoreFolder) => (await place.files(/^journal-/)).at(-1) ?? ''
const snapshots = async (place: StoreFolder) => place.files(/^snap.*audit\.json$/)
const names = async () => (await readdir(place.cwd, { recursive: true })).sort()

/** Repairs with these options, and gives how many entries are there then and what the last one says. */
async function repaired(...options: readonly string[]) {
  const ran = await place.run('repair', '--write', ...options)
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining(`is kept as ${aside()}`) })
  expect(await readdir(aside())).not.toEqual([])
  const entries = await place.entries()
  expect((await place.run('audit', 'verify')).code).toBe(0)
  return { ...ran, count: entries.length, last: entries.at(-1) }
}

describe('jiheng repair', () => {
  test('finds nothing to do in a whole store', async () => {
    const before = await names()
    for (const options of [[], ['--write'], ['--write', '--accept-loss']]) {
      expect(await place.run('repair', ...options)).toEqual({
        ...{ code: 0, stdout: `${place.folder} is whole up to command 9; there is nothing to repair\n`, stderr: '' },
      })
    }
    expect(await names()).toEqual(before)
  })

  test('says that a torn last line is nothing to repair', async () => {
    await place.edit(await journal(place), (text) => text.slice(0, -1))
    const { code, stdout, stderr } = await place.run('repair')
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('whole up to command 8') })
    expect(stderr).toContain('is unfinished, was never acknowledged')
  })

  test('rebuilds a damaged newest snapshot from the one before, without loss', async () => {
    const [, newest = ''] = await snapshots(place)
    await place.edit(newest, damaged)
    const before = await names()
    const said = await place.run('repair')
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(said.stderr).toContain(`${path.join(place.folder, newest)} is damaged at byte`)
    expect(said.stderr).toContain('rebuilt up to command 9 without loss')
    expect(await names()).toEqual(before)
    const { count, last } = await repaired()
    expect(count).toBe(10)
    expect(last).toMatchObject({ fields: { action: 'repair-store', after: { seq: 9, aside: aside() } } })
  })

  test.each([
    ['EPOCH', 'is missing'],
    ['store.json', 'holds no store'],
  ])('rebuilds a store that lost its %s', async (file, said) => {
    await rm(path.join(place.folder, file))
    expect((await place.run('repair')).stderr).toContain(said)
    expect((await repaired()).count).toBe(10)
  })

  test.each(['EPOCH', 'store.json'])('rebuilds a store whose %s is illegible', async (file) => {
    await place.edit(file, () => '?')
    expect((await repaired()).count).toBe(10)
  })

  test('rebuilds a store whose store.json names another one', async () => {
    await place.edit('store.json', (text) => text.replace(/"id":"./, '"id":"_'))
    expect((await place.run('repair')).stderr).toContain('it is of another store')
    expect((await repaired()).count).toBe(10)
  })

  test('rebuilds a store that lost its newest snapshot’s manifest', async () => {
    await rm(path.join(place.folder, (await place.files(/MANIFEST/)).at(-1) ?? ''))
    const { code, stdout, stderr } = await place.run('repair')
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('whole up to command 9') })
    expect(stderr).toContain('was not finished and is not used')
  })

  test.each([
    [2, 6, '3 commands, 7 to 9,'],
    [3, 7, '2 commands, 8 to 9,'],
  ])('gives up what follows a damaged line %i of the journal only where told to', async (line, kept, lost) => {
    await place.edit(await journal(place), withoutLine(line))
    const before = await names()
    for (const options of [[], ['--write']]) {
      const { code, stderr } = await place.run('repair', ...options)
      expect(code).toBe(1)
      expect(stderr).toMatch(/journal-\S+ is damaged at byte \d+/)
      expect(stderr).toContain(`rebuilt up to command ${kept} only: ${lost} would be lost`)
    }
    expect(await names()).toEqual(before)
    const { stdout, count, last } = await repaired('--accept-loss')
    expect(stdout).toContain(`${lost} are lost`)
    expect(count).toBe(kept + 1)
    expect(last).toMatchObject({ fields: { after: { seq: kept, lost: `${kept + 1}-9` } } })
  })

  test('goes as far as it can where a whole journal is gone between the snapshots', async () => {
    const [, newest = ''] = await snapshots(place)
    await place.edit(newest, damaged)
    await rm(path.join(place.folder, (await place.files(/^journal-/))[0] ?? ''))
    expect((await place.run('repair')).stderr).toContain('rebuilt up to command 3 only: 6 commands, 4 to 9,')
    expect((await repaired('--accept-loss')).count).toBe(4)
  })

  test('says that a backup is needed where no snapshot is whole', async () => {
    for (const file of await snapshots(place)) await place.edit(file, damaged)
    const before = await names()
    const { code, stdout, stderr } = await place.run('repair', '--write', '--accept-loss')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('No snapshot is whole')
    expect(await names()).toEqual(before)
  })

  test('fault 13: says what is missing of a store that an older copy was put in place of', async () => {
    await place.keep('older')
    await place.write(2)
    await place.bringBack('older')
    const { code, stderr } = await place.run('repair')
    expect(code).toBe(1)
    expect(stderr).toContain('older than its witness')
    expect(stderr).toContain('2 commands, 10 to 11, would be lost')
    expect((await repaired('--accept-loss')).count).toBe(10)
  })

  test('repairs nothing while a server runs', async () => {
    const { store } = await place.open()
    await append(store)
    await place.edit((await snapshots(place)).at(-1) ?? '', damaged)
    const before = await names()
    expect(await place.run('repair', '--write')).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining(`process ${process.pid}`) },
    })
    expect(await names()).toEqual(before)
    await store.close()
  })

  test.each([
    ['none', 'There is no folder'],
    ['.', 'holds no store'],
  ])('of %s is a wrong call', async (folder, said) => {
    expect(await place.run('repair', '--data', folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    })
  })
})
