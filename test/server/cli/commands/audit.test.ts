import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collections } from '../../../../server/collections.ts'
import { readManifest } from '../../../../server/store/lowdb/manifest.ts'
import { nodeFiles } from '../../../../server/store/lowdb/node-files.ts'
import { readFolder } from '../../../../server/store/lowdb/read-folder.ts'
import { writeSnapshot } from '../../../../server/store/lowdb/write-snapshot.ts'
import type { StoredRecord } from '../../../../server/store/store.ts'
import { chained } from '../../audit/verify/logs.ts'
import { append, StoreFolder } from './store-folder.ts'

/** A store with 6 entries in its newest snapshot, of which the one before has 3, and 4 more in the journal alone. */
let place: StoreFolder
beforeEach(async () => {
  place = await StoreFolder.make()
  await place.run('init')
  await place.write(3)
  await place.write(3)
  await place.writeAndDie(4)
})
afterEach(() => place.remove())

type Lines = readonly string[]
const edit = (number: number) => (lines: Lines) =>
  lines.map((line, index) => (index === number - 1 ? line.replace('accounts', 'nothing') : line))
const remove = (number: number) => (lines: Lines) => lines.toSpliced(number - 1, 1)
const insert = (number: number) => (lines: Lines) => lines.toSpliced(number - 1, 0, edit(1)(lines)[0] ?? '')
const swap = (a: number, b: number) => (lines: Lines) =>
  lines.with(a - 1, lines[b - 1] ?? '').with(b - 1, lines[a - 1] ?? '')
const cut = (kept: number) => (lines: Lines) => lines.slice(0, kept)

const newest = async () => (await place.files(/^snap.*audit\.json$/)).at(-1) ?? ''
const journal = async () => (await place.files(/^journal-/)).at(-1) ?? ''

/** Changes the entries in the newest snapshot, whose file has one on each line. */
async function tamper(change: (lines: Lines) => Lines): Promise<void> {
  await place.edit(await newest(), (text) => {
    const entries = change(
      text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.replace(/,$/, '')),
    )
    return `[\n${entries.join(',\n')}\n]\n`
  })
}

describe('jiheng audit verify', () => {
  test('says that a log is as it was written, and where it ends', async () => {
    const { code, stdout, stderr } = await place.run('audit', 'verify')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^audit: 10 entries, all as written; the last hash is [0-9a-f]{64}\n$/)
  })

  test('says so of an empty log', async () => {
    expect((await place.run('init', '--data', 'new')).code).toBe(0)
    expect(await place.run('audit', 'verify', '--data', 'new')).toEqual({
      ...{ code: 0, stdout: 'audit: 0 entries, all as written\n', stderr: '' },
    })
  })

  test('finds nothing while a server writes', async () => {
    const { store } = await place.open()
    const writing = Array.from({ length: 200 }, () => append(store))
    expect((await place.run('audit', 'verify')).code).toBe(0)
    await Promise.all(writing)
    expect((await place.run('audit', 'verify')).stdout).toContain('210 entries')
    await store.close()
  })

  test.each([
    ['edited', edit(2), 'entry 2 was edited (or entry 1 was'],
    [
      'edited, and names what it says now',
      edit(1),
      'entry 1 was edited; it says now: 2026-03-01T02:00:00.000Z command make-account nothing',
    ],
    ['deleted', remove(4), 'entry 4 was deleted'],
    ['deleted with its neighbour', (lines: Lines) => remove(2)(remove(2)(lines)), 'entries 2 to 3 were deleted'],
    ['deleted from the end', cut(5), 'entry 6 was deleted'],
    ['inserted', insert(3), 'an entry numbered 000000000001, in place 3 now, was inserted'],
    ['swapped', swap(2, 5), 'entries 2, 5 were put in each other'],
  ])('fault 36: names an entry of a snapshot that was %s', async (_, change, said) => {
    await tamper(change)
    const { code, stdout, stderr } = await place.run('audit', 'verify')
    expect(code).toBe(1)
    expect(stdout).toContain(`audit: ${said}`)
    expect(stdout).toMatch(/audit: \d+ entries, tampered with in 1 place\n$/)
    expect(stderr).toMatch(/audit\.json is damaged at byte \d+/)
  })

  test.each([
    [10, 'entry 11 is missing'],
    [8, 'entries 9 to 11 are missing'],
  ])('fault 36: says what is missing where only the first %i are left', async (kept, said) => {
    await place.write(1)
    await tamper(cut(kept))
    const { code, stdout } = await place.run('audit', 'verify')
    expect(code).toBe(1)
    expect(stdout).toContain(`audit: its end was cut: ${said}`)
  })

  test.each([
    ['edited', edit(3), 'entry 8 was edited'],
    ['deleted', remove(3), 'entry 8 was deleted'],
    [
      'inserted',
      (lines: Lines) => lines.toSpliced(3, 0, edit(1)([lines[1] ?? ''])[0] ?? ''),
      'in place 9 now, was inserted',
    ],
    ['swapped', swap(2, 4), 'entries 7, 9 were put in each other'],
  ])('fault 36: names an entry of a journal that was %s', async (_, change, said) => {
    // The first line is its header.
    await place.edit(await journal(), (text) => [...change(text.split('\n').slice(0, -1)), ''].join('\n'))
    const { code, stdout, stderr } = await place.run('audit', 'verify')
    expect(code).toBe(1)
    expect(stdout).toContain(said)
    expect(stderr).toMatch(/journal-\S+ is damaged at byte \d+/)
  })

  test('fault 13, 36: knows by the witness that the end was cut off with the journal', async () => {
    await place.write(2)
    const older = await place.files(/^journal-/)
    await place.keep('older')
    await place.write(2)
    await place.bringBack('older')
    expect(await place.files(/^journal-/)).toEqual(older)
    const { code, stderr } = await place.run('audit', 'verify')
    expect(code).toBe(1)
    expect(stderr).toContain('has seen command 14, the store ends at 12')
  })

  test.each([
    [
      'edited',
      (entries: readonly StoredRecord[]) => entries.map((each, n) => (n === 1 ? { ...each, fields: {} } : each)),
    ],
    ['deleted', (entries: readonly StoredRecord[]) => entries.toSpliced(1, 1)],
    ['cut', (entries: readonly StoredRecord[]) => entries.slice(0, 4)],
  ])('finds that one was %s where all hashes and seals were made anew', async (_, change) => {
    await place.write(1)
    const { listing } = await readFolder({ folder: place.folder, collections })
    const through = listing.snapshots.at(-1) ?? { epoch: 0, n: 0 }
    const at = { files: nodeFiles, folder: place.folder, storeId: listing.storeId, place: through }
    const manifest = await readManifest(at)
    const { model } = await readFolder({ folder: place.folder, collections })
    const anew = chained(change([...model.records('audit')]).map(({ fields }) => fields))
    await rm(path.join(place.folder, 'snap', `${through.epoch}-${through.n}`), { recursive: true })
    const records = (name: string) =>
      name === 'audit' ? anew.map((each) => ({ ...each, version: 1 })) : model.records(name)
    await writeSnapshot(nodeFiles, place.folder, {
      ...{ storeId: listing.storeId, through: manifest.through, head: manifest.head, names: model.names, records },
    })
    const { code, stdout } = await place.run('audit', 'verify')
    expect(code).toBe(1)
    expect(stdout).toContain('tampered with in 1 place')
  })

  test('compares the log with an earlier backup', async () => {
    await place.run('backup', '--to', 'b.jiheng')
    await place.write(2)
    expect(await place.run('audit', 'verify', '--backup', 'b.jiheng')).toMatchObject({ code: 0, stderr: '' })
    // The same store with another history of its own.
    await place.run('restore', 'b.jiheng', '--replace', '--accept-loss')
    await place.run('backup', '--to', 'c.jiheng')
    await place.run('restore', 'b.jiheng', '--replace', '--accept-loss', '--data', 'data')
    await place.write(1)
    const { code, stdout } = await place.run('audit', 'verify', '--backup', 'c.jiheng')
    expect(code).toBe(1)
    expect(stdout).toContain('audit: entry 11 was edited')
    expect((await place.run('audit', 'verify', '--backup', 'none')).code).toBe(2)
  })

  test('says it in Chinese', async () => {
    await tamper(remove(4))
    const { stdout } = await place.run('audit', 'verify', '--lang', 'zh-CN')
    expect(stdout).toBe('audit：第 4 条被删除\naudit：共 9 条，被动过 1 处\n')
  })

  test.each([
    [['audit'], 'verify is missing'],
    [['audit', 'show'], 'followed by verify, not by "show"'],
    [['audit', 'verify', '--data', 'none'], 'There is no folder'],
  ])('%j is a wrong call', async (args, said) => {
    expect(await place.run(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) })
  })
})
