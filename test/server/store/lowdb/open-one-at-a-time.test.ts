import { spawn } from 'node:child_process'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { StoreError } from '../../../../server/store/store-error.ts'
import { hire, hireAll, idsOf, openFolder, unheld } from './hiring.ts'
import { leftFolder, newFolder } from './real-folder.ts'
import { refusal } from './refusal.ts'

describe('the lock', () => {
  test('refuses a second store of the folder and names who holds it', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    expect(await refusal(openFolder(folder))).toMatchObject({ code: 'folder-in-use', folder, pid: process.pid })
    await hireAll(store, 'a')
    await store.close()
    const again = await openFolder(folder)
    expect(await idsOf(again.store)).toEqual(['a'])
    await again.store.close()
  })

  test('of a process that was killed is taken over at once, and said', async () => {
    const folder = await newFolder()
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'holding-child.ts'), folder])
    await new Promise((resolve) => child.stdout.once('data', resolve))
    expect(await refusal(openFolder(folder))).toMatchObject({ code: 'folder-in-use', pid: child.pid })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    const { store, findings } = await openFolder(folder)
    expect(findings).toMatchObject([{ code: 'lock-left-over', params: { pid: child.pid } }])
    expect(await idsOf(store)).toEqual(['a'])
    await store.close()
  })

  test('that is lost ends all writing', async () => {
    const folder = await newFolder()
    let lose: () => void = () => undefined
    const { store } = await openFolder(folder, {
      hold: async (_, onLost) => {
        lose = onLost
        return { findings: [], release: async () => undefined }
      },
    })
    await hireAll(store, 'a')
    lose()
    await expect(store.apply(hire('b'))).rejects.toEqual(new StoreError('store-taken-over', { folder }))
    expect(store.status()).toMatchObject({ state: 'read-only', reason: { code: 'store-taken-over' } })
    expect(await idsOf(store)).toEqual(['a'])
  })
})

describe('a folder that was taken over', () => {
  test('is acknowledged nothing in by the one before, and what that one still writes is gone', async () => {
    const folder = await newFolder()
    const before = await openFolder(folder, { hold: unheld })
    await hireAll(before.store, 'a')
    const after = await openFolder(folder, { hold: unheld })
    await expect(before.store.apply(hire('b'))).rejects.toEqual(new StoreError('store-taken-over', { folder }))
    expect(await idsOf(before.store)).toEqual(['a'])
    await hireAll(after.store, 'c')
    await before.store.close()
    await after.store.close()
    const { store, findings } = await openFolder(folder)
    expect(await idsOf(store)).toEqual(['a', 'c'])
    expect(findings).toEqual([])
    await store.close()
  })

  test('may have lines of the one before behind those that were read, which are not read and said', async () => {
    const folder = await leftFolder('a')
    await hireAll((await openFolder(folder, { hold: unheld })).store, 'b')
    const file = path.join(folder, 'journal-1-1.ndjson')
    const offset = (await stat(file)).size
    await appendFile(file, 'late')
    const { store, findings } = await openFolder(folder)
    expect(findings).toEqual([{ code: 'late-lines-ignored', params: { file, offset, bytes: 4 } }])
    expect(await idsOf(store)).toEqual(['a', 'b'])
    await store.close()
  })

  test('may hold a whole journal of the one before', async () => {
    const folder = await newFolder()
    const before = await openFolder(folder, { hold: unheld, snapshotEvery: { bytes: 1, ms: 1e6 } })
    await before.store.apply(hire('a'))
    // One goes on from the first journal as both are about to.
    const kept = await readFile(path.join(folder, 'journal-1-1.ndjson'))
    const after = await openFolder(folder, { hold: unheld })
    await hireAll(after.store, 'c')
    await writeFile(path.join(folder, 'journal-1-9.ndjson'), kept)
    const { store, findings } = await openFolder(folder)
    expect(await idsOf(store)).toEqual(['a', 'c'])
    expect(findings).toContainEqual({
      code: 'late-journal-ignored',
      params: { file: path.join(folder, 'journal-1-9.ndjson') },
    })
    await store.close()
  })
})
