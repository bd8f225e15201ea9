import { appendFile, copyFile, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FolderError } from '../../../../server/store/lowdb/folder-error.ts'
import { readFolder } from '../../../../server/store/lowdb/read-folder.ts'
import { collections, hireAll, openFolder, unheld } from './hiring.ts'
import { cutFile, flipByte, newFolder } from './real-folder.ts'
import { grownFolder } from './grown-folder.ts'

/** What reading a folder says against it, with files named from the folder on. */
async function refusal(folder: string): Promise<unknown> {
  try {
    return await readFolder({ folder, collections })
  } catch (error) {
    if (!(error instanceof FolderError)) throw error
    const { file, ...params } = error.params
    return { code: error.code, ...(typeof file === 'string' && { file: path.relative(folder, file) }), ...params }
  }
}

describe('a whole folder', () => {
  test('gives what was written, whether or not a snapshot has it', async () => {
    const folder = await grownFolder()
    const { head, model, epoch, findings } = await readFolder({ folder, collections })
    expect(model.counts()).toEqual({ employees: 6, audit: 6 })
    expect([head.seq, epoch]).toEqual([6, 3])
    expect(findings).toEqual([])
    expect((await readdir(folder)).filter((name) => name.startsWith('journal'))).toHaveLength(2)
    expect(await readdir(path.join(folder, 'snap'))).toEqual(['1-1', '2-1'])
  })

  test('gives the same from the generation before the newest', async () => {
    const folder = await grownFolder()
    const newest = await readFolder({ folder, collections })
    const previous = await readFolder({ folder, collections, generation: 'previous' })
    expect(previous.head).toEqual(newest.head)
    for (const name of newest.model.names) {
      expect([...previous.model.records(name)]).toEqual([...newest.model.records(name)])
    }
  })

  test('is changed in no byte by reading it', async () => {
    const folder = await grownFolder()
    const before = await readdir(folder, { recursive: true })
    await readFolder({ folder, collections })
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })
})

describe('no store', () => {
  test('a folder that is missing', async () => {
    const folder = path.join(await newFolder(), 'nothing')
    expect(await refusal(folder)).toEqual({ code: 'folder-missing', folder })
  })

  test('a folder without its store.json', async () => {
    const folder = await grownFolder()
    await rm(path.join(folder, 'store.json'))
    expect(await refusal(folder)).toEqual({ code: 'folder-not-a-store', folder })
  })

  test('fault 33: a store of a format to come', async () => {
    const folder = await newFolder()
    await writeFile(path.join(folder, 'store.json'), '{"format":2,"id":"x"}\n')
    expect(await refusal(folder)).toEqual({ code: 'folder-format-unknown', file: 'store.json', format: '2' })
  })
})

type Damaging = (folder: string, file: string) => Promise<void>

const put =
  (text: string): Damaging =>
  (folder, file) =>
    writeFile(path.join(folder, file), text)
const flip =
  (offset: number): Damaging =>
  (folder, file) =>
    flipByte(path.join(folder, file), offset)
const remove: Damaging = (folder, file) => rm(path.join(folder, file))

describe('damage', () => {
  test.each<[string, string, Damaging, number, string]>([
    ['a store.json that is no JSON', 'store.json', put('{"format":1'), 0, 'not-json'],
    ['an id that is another', 'store.json', put('{"format":1,"id":"other"}'), 0, 'store-differs'],
    ['an epoch that is no number', 'EPOCH', put('3'), 0, 'not-a-line'],
    ['an epoch before that of a journal', 'EPOCH', put('2\n'), 0, 'epoch-differs'],
    [
      'a manifest cut short',
      'snap/2-1/MANIFEST.json',
      (folder, file) => cutFile(path.join(folder, file), 40),
      0,
      'not-a-line',
    ],
    ['a manifest with another figure', 'snap/2-1/MANIFEST.json', flip(200), 0, 'hash-differs'],
    ['a collection with another letter', 'snap/2-1/employees.json', flip(30), 0, 'bytes-differ'],
    [
      'a collection cut short',
      'snap/2-1/audit.json',
      (folder, file) => cutFile(path.join(folder, file), 50),
      50,
      'cut-short',
    ],
    [
      'a collection grown longer',
      'snap/2-1/audit.json',
      (folder, file) => appendFile(path.join(folder, file), '!'),
      523,
      'too-long',
    ],
  ])('%s is told with file and offset', async (_, file, damage, offset, why) => {
    const folder = await grownFolder()
    await damage(folder, file)
    const said = await refusal(folder)
    const at = why === 'store-differs' ? 'snap/2-1/MANIFEST.json' : file
    expect(said).toMatchObject({ code: 'file-damaged', file: at, why })
    expect(said).toMatchObject({ offset })
  })

  test('of a large file is told with the block that it is in', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    const fields = (place: number) => ({ name: `${place}`, text: 'x'.repeat(1000) })
    const changes = Array.from({ length: 200 }, (_, place) => {
      return { do: 'create', in: 'employees', id: `${place}`, fields: fields(place) } as const
    })
    await store.apply({ name: 'hire', changes })
    await store.close()
    await flipByte(path.join(folder, 'snap/1-1/employees.json'), 150_000)
    expect(await refusal(folder)).toMatchObject({ code: 'file-damaged', offset: 131_072, why: 'bytes-differ' })
  })

  test.each([
    ['a collection of the newest snapshot', 'snap/2-1/audit.json'],
    ['the epoch', 'EPOCH'],
  ])('%s that is missing is told by name', async (_, file) => {
    const folder = await grownFolder()
    await remove(folder, file)
    expect(await refusal(folder)).toEqual({ code: 'file-missing', file })
  })

  test('a journal missing between two others is told by name', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder, {
      hold: unheld,
      snapshotEvery: { bytes: 1, ms: 1e6 },
      takeSnapshot: async () => {
        throw new Error('never')
      },
    })
    await hireAll(store, 'a', 'b', 'c', 'd', 'e', 'f')
    await store.close()
    await rm(path.join(folder, 'journal-1-2.ndjson'))
    expect(await refusal(folder)).toEqual({ code: 'file-missing', file: 'journal-1-2.ndjson' })
  })

  test('a journal in the place of another is told', async () => {
    const folder = await grownFolder()
    await copyFile(path.join(folder, 'journal-2-1.ndjson'), path.join(folder, 'journal-3-1.ndjson'))
    expect(await refusal(folder)).toMatchObject({ code: 'file-damaged', file: 'journal-3-1.ndjson', offset: 0 })
  })

  test('a collection that the program does not know is told by name', async () => {
    const folder = await grownFolder()
    const reading = readFolder({ folder, collections: collections.slice(0, 1) })
    await expect(reading).rejects.toMatchObject({ code: 'folder-collection-unknown', params: { collection: 'audit' } })
  })
})

describe('what is not the owner’s file', () => {
  test.each([
    'store.json',
    'EPOCH',
    'journal-3-1.ndjson',
    'snap',
    'snap/2-1',
    'snap/2-1/MANIFEST.json',
    'snap/2-1/audit.json',
  ])('a link in the place of %s is refused', async (file) => {
    const folder = await grownFolder()
    await rename(path.join(folder, file), path.join(folder, 'elsewhere'))
    await symlink(path.join(folder, 'elsewhere'), path.join(folder, file))
    expect(await refusal(folder)).toEqual({ code: 'file-is-link', file })
  })

  test('a folder in the place of a file is refused', async () => {
    const folder = await grownFolder()
    await rm(path.join(folder, 'journal-3-1.ndjson'))
    await mkdir(path.join(folder, 'journal-3-1.ndjson'))
    expect(await refusal(folder)).toEqual({ code: 'file-is-odd', file: 'journal-3-1.ndjson' })
  })
})
