import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFolder } from '../../../../server/store/lowdb/create-folder.ts'
import { nodeFiles } from '../../../../server/store/lowdb/node-files.ts'
import { readFolder } from '../../../../server/store/lowdb/read-folder.ts'
import { collections, hireAll, idsOf, openFolder } from './hiring.ts'
import { newPlace } from './new-place.ts'
import { leftFolder, newFolder } from './real-folder.ts'

describe('a new folder', () => {
  test('opens as an empty store of its own id', async () => {
    const [one, two] = [await newFolder(), await newFolder()]
    const ids = [one, two].map(async (folder) => (await readFolder({ folder, collections })).storeId)
    expect(new Set(await Promise.all(ids)).size).toBe(2)
    const { store, findings } = await openFolder(one)
    expect(store.status()).toMatchObject({ state: 'ready', seq: 0, bytes: 0 })
    expect(findings).toEqual([])
    await store.close()
  })

  test('may stand already where it is empty', async () => {
    const folder = path.join(await newPlace(), 'data')
    await mkdir(folder)
    const { storeId } = await createFolder({ folder, collections })
    expect((await readFolder({ folder, collections })).storeId).toBe(storeId)
  })

  test('is not made where its parent is missing', async () => {
    const parent = path.join(await newPlace(), 'nowhere')
    const making = createFolder({ folder: path.join(parent, 'data'), collections })
    await expect(making).rejects.toMatchObject({ code: 'folder-missing', params: { folder: parent } })
  })

  test.each(['letter.txt', 'store.json', 'journal-1-1.ndjson'])('is not made where %s stands', async (file) => {
    const folder = await newPlace()
    await writeFile(path.join(folder, file), 'hello')
    const making = createFolder({ folder, collections })
    await expect(making).rejects.toMatchObject({ code: 'folder-not-empty', params: { folder, file } })
    expect(await readdir(folder)).toContain(file)
  })

  test('is not made over a store that has lost its store.json', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    await hireAll(store, 'a')
    await store.close()
    await rm(path.join(folder, 'store.json'))
    await rm(path.join(folder, 'journal-1-1.ndjson'))
    await expect(createFolder({ folder, collections })).rejects.toMatchObject({ code: 'folder-not-empty' })
    expect(await readdir(path.join(folder, 'snap'))).toContain('1-1')
  })

  test('is not made while another process makes it', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    await expect(createFolder({ folder, collections })).rejects.toMatchObject({ code: 'folder-in-use' })
    await store.close()
  })
})

describe('a try that was broken off', () => {
  test('at any of its calls is no store, and is made whole by the next', async () => {
    let made = 0
    for (let nth = 1; made === 0; nth++) {
      const folder = path.join(await newPlace(), 'data')
      let calls = 0
      const stopped = new Proxy(nodeFiles, {
        get(files, name, receiver) {
          const method = Reflect.get(files, name, receiver)
          return (...args: unknown[]) => {
            calls += 1
            if (calls >= nth) throw Object.assign(new Error('stopped'), { code: 'EIO' })
            return Reflect.apply(method, files, args)
          }
        },
      })
      const isMade = await createFolder({ folder, collections, files: stopped }).then(
        ({ findings }) => findings.length === 0,
        () => false,
      )
      if (isMade) made = nth
      const isStore = await readFolder({ folder, collections }).then(
        () => true,
        () => false,
      )
      if (!isStore) await createFolder({ folder, collections })
      expect((await readFolder({ folder, collections })).head.seq).toBe(0)
    }
    expect(made).toBeGreaterThan(20)
  })
})

describe('a folder made of what another held', () => {
  test('holds the same under the same id, and goes on with a later epoch', async () => {
    const from = await leftFolder('a', 'b')
    const contents = await readFolder({ folder: from, collections })
    const folder = path.join(await newPlace(), 'data')
    expect(await createFolder({ folder, collections, contents })).toEqual({ storeId: contents.storeId, findings: [] })
    const restored = await readFolder({ folder, collections })
    expect(restored.head).toEqual(contents.head)
    const { store } = await openFolder(folder)
    await hireAll(store, 'c')
    expect(store.status().seq).toBe(3)
    expect(await idsOf(store)).toEqual(['a', 'b', 'c'])
    await store.close()
    expect((await readFolder({ folder, collections })).epoch).toBe(contents.epoch + 1)
  })

  test('that is older than its witness has to be accepted', async () => {
    const from = await leftFolder('a')
    const contents = await readFolder({ folder: from, collections })
    const folder = path.join(await newPlace(), 'data')
    const file = `${folder}.witness.json`
    await writeFile(file, JSON.stringify({ store: contents.storeId, seq: 2, hash: 'x' }))
    const options = { folder, collections, contents }
    const params = { file, seq: 1, witnessed: 2 }
    await expect(createFolder(options)).rejects.toMatchObject({ code: 'witness-ahead', params })
    await createFolder({ ...options, acceptLoss: true })
    expect(JSON.parse((await readFile(file)).toString())).toMatchObject({ seq: 1 })
    await (await openFolder(folder)).store.close()
  })

  test('a witness of another store refuses a new one in its place', async () => {
    const folder = await newFolder()
    const file = `${folder}.witness.json`
    await rm(folder, { recursive: true })
    const making = createFolder({ folder, collections })
    await expect(making).rejects.toMatchObject({ code: 'witness-of-another-store', params: { file } })
    await createFolder({ folder, collections, acceptLoss: true })
    await (await openFolder(folder)).store.close()
  })
})
