import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { StoreError } from '../../../../server/store/store-error.ts'
import { hire, hireAll, idsOf, openFolder, unheld } from './hiring.ts'
import { newPlace } from './new-place.ts'
import { cutFile, leftFolder, lineOffsets, newFolder } from './real-folder.ts'
import { refusal } from './refusal.ts'

describe('a start', () => {
  test('finds what was acknowledged, after a close and after none', async () => {
    const folder = await newFolder()
    const first = await openFolder(folder)
    await hireAll(first.store, 'a', 'b')
    await first.store.close()
    const second = await openFolder(folder, { hold: unheld })
    expect(await idsOf(second.store)).toEqual(['a', 'b'])
    await hireAll(second.store, 'c')
    const third = await openFolder(folder)
    expect(await idsOf(third.store)).toEqual(['a', 'b', 'c'])
    expect(third.store.status()).toMatchObject({ state: 'ready', seq: 3 })
    expect(third.findings).toEqual([])
    await third.store.close()
  })

  test('knows the keys of commands that were applied before', async () => {
    const folder = await leftFolder('a')
    const { store } = await openFolder(folder)
    expect(await store.apply(hire('a'))).toMatchObject({ seq: 1, isRepeated: true })
    await store.close()
    const again = await openFolder(folder)
    expect(await again.store.apply(hire('a'))).toMatchObject({ seq: 1, isRepeated: true })
    await again.store.close()
  })

  test('fault 9: cuts a torn last line, says so, and goes on behind the one before', async () => {
    const folder = await leftFolder('a', 'b')
    const file = path.join(folder, 'journal-1-1.ndjson')
    const [, , offset = 0] = await lineOffsets(file)
    await cutFile(file, offset + 30)
    const { store, findings } = await openFolder(folder, { hold: unheld })
    expect(findings).toEqual([{ code: 'torn-line-cut', params: { file, offset, bytes: 30 } }])
    expect((await stat(file)).size).toBe(offset)
    expect(await store.apply(hire('c'))).toMatchObject({ seq: 2 })
    const again = await openFolder(folder)
    expect(await idsOf(again.store)).toEqual(['a', 'c'])
    expect(again.findings).toEqual([])
    await again.store.close()
  })

  test('that is broken off once more, where the first command of a journal is torn, hinders no other', async () => {
    const folder = await leftFolder('a')
    const { store } = await openFolder(folder, { hold: unheld })
    await hireAll(store, 'b')
    const file = path.join(folder, 'journal-2-1.ndjson')
    const [, offset = 0] = await lineOffsets(file)
    await cutFile(file, offset + 30)
    await (await openFolder(folder, { hold: unheld })).store.apply(hire('c'))
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
    // The next one did not come far.
    await writeFile(path.join(folder, 'EPOCH'), '4\n')
    await writeFile(path.join(folder, 'journal-4-1.ndjson'), '')
    const again = await openFolder(folder)
    expect(await idsOf(again.store)).toEqual(['a', 'c'])
    await again.store.close()
  })

  test('removes what broken-off work left', async () => {
    const folder = await leftFolder('a')
    const left = ['EPOCH.1.tmp', 'journal-1-2.ndjson', 'snap/0-0/audit.json.2.tmp', 'snap/1-9/audit.json']
    await mkdir(path.join(folder, 'snap/1-9'))
    for (const name of left) await writeFile(path.join(folder, name), '{')
    const { store } = await openFolder(folder)
    for (const name of left) await expect(stat(path.join(folder, name))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await idsOf(store)).toEqual(['a'])
    await store.close()
  })

  test('after starts that wrote nothing leaves no heap of empty journals', async () => {
    const folder = await leftFolder('a')
    for (let times = 0; times < 5; times++) await openFolder(folder, { hold: unheld })
    const journals = (await readdir(folder)).filter((name) => name.startsWith('journal'))
    expect(journals).toEqual(['journal-1-1.ndjson', 'journal-6-1.ndjson'])
  })

  test.each(['missing', 'empty', 'full of something else'])('in a folder that is %s is refused', async (how) => {
    const folder = path.join(await newPlace(), 'data')
    if (how !== 'missing') await mkdir(folder)
    if (how === 'full of something else') await writeFile(path.join(folder, 'letter.txt'), 'hello')
    const code = how === 'missing' ? 'folder-missing' : 'folder-not-a-store'
    expect(await refusal(openFolder(folder))).toEqual({ code, folder })
  })

  test('that is refused lets go of the lock', async () => {
    const folder = await leftFolder('a', 'b')
    const file = path.join(folder, 'journal-1-1.ndjson')
    const bytes = await readFile(file)
    await writeFile(file, bytes.toString().replace('员工 a', '员工 z'))
    expect(await refusal(openFolder(folder))).toMatchObject({ code: 'file-damaged', why: 'hash-differs' })
    await writeFile(file, bytes)
    const { store } = await openFolder(folder)
    expect(await idsOf(store)).toEqual(['a', 'b'])
    await store.close()
  })
})

describe('the cap', () => {
  test('refuses what grows the store beyond; reading, changing and removing go on', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder, { limits: { records: { employees: 2 } } })
    await hireAll(store, 'a', 'b')
    const refused = new StoreError('store-too-large', { what: 'employees', limit: 2, value: 3 })
    await expect(store.apply(hire('c'))).rejects.toEqual(refused)
    await store.apply({ name: 'leave', changes: [{ do: 'remove', in: 'employees', id: 'a', version: 1 }] })
    await store.apply(hire('c'))
    expect(await idsOf(store)).toEqual(['b', 'c'])
    await store.close()
  })
})

describe('a close', () => {
  test('finishes what was sent before it and refuses what comes after', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    const sent = ['a', 'b', 'c'].map((id) => store.apply(hire(id)))
    const closed = store.close()
    await expect(store.apply(hire('d'))).rejects.toEqual(new StoreError('store-closed'))
    expect((await Promise.all(sent)).map(({ seq }) => seq)).toEqual([1, 2, 3])
    await closed
    await store.close()
    expect(store.status().state).toBe('closed')
    const again = await openFolder(folder)
    expect(await idsOf(again.store)).toEqual(['a', 'b', 'c'])
    await again.store.close()
  })
})
